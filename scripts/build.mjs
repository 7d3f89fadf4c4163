import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './sources.mjs';
import { run } from './run.mjs';

const root = join(import.meta.dirname, '..');
const stamp = join(root, '.next/booktime-sources');

/** Builds the application, and notes from which sources. Returns whether it worked. */
export const build = async () => {
  const sources = fingerprint(root);
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const code = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { cwd: root, env });
  if (code !== 0) return false;
  writeFileSync(stamp, sources);
  return true;
};

const isFresh = () =>
  existsSync(join(root, '.next/BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);

/** Builds when there is no build of these very sources. Returns whether there is one now. */
export const buildWhenStale = async () => {
  if (isFresh()) return true;
  console.log('Building BOOKTIME: there is no build of these sources yet.');
  return build();
};

if (import.meta.filename === process.argv[1]) process.exitCode = (await build()) ? 0 : 1;
