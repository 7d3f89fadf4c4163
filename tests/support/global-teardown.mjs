import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  await globalThis.testDatabase?.close();
  await rm(process.env.TEST_RUN_FOLDER, { recursive: true, force: true });
}
