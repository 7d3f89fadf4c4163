import { randomUUID } from 'node:crypto';

const url = new URL(process.env.TEST_MONGO_URL ?? 'mongodb://not-started');
url.pathname = `/test_${randomUUID().slice(0, 13)}`;

Object.assign(process.env, {
  MONGO_URL: url.href,
  SECRET_KEY: 'a-secret-that-only-tests-use-0123456789',
  LOG_LEVEL: 'silent',
  // Tests make many readers from one place; those of limits set their own.
  LIMIT_ENTRIES: '0',
  LIMIT_WRITES: '0',
});
