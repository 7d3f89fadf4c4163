import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['app', 'lib', 'models', 'messages', 'public'];
const FILES = [
  'instrumentation.ts',
  'middleware.ts',
  'next.config.mjs',
  'package.json',
  'postcss.config.mjs',
  'tailwind.config.ts',
  'tsconfig.json',
];

const filesOf = (root, folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, String(file)))
    : [];

/**
 * One value for everything the build is made of: it changes when a source is newer, is gone, or has come, and with the
 * versions of Node.js and Next.js. The lock file counts by its content: `npm install` writes it again each time.
 */
export const fingerprint = (root) => {
  const next = JSON.parse(readFileSync(join(root, 'node_modules/next/package.json'), 'utf8'));
  const hash = createHash('sha256').update(`${process.version} ${next.version}\n`);
  for (const file of [...FOLDERS.flatMap((folder) => filesOf(root, folder)), ...FILES].sort()) {
    const { mtimeMs, size } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
};
