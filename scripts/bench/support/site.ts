import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { disconnect } from '../../../lib/db/connect';
import { serve } from '../../served.mjs';

const SETTINGS = {
  SECRET_KEY: 'a-secret-that-only-benchmarks-use-0123456789',
  ACCESS_TOKEN_EXPIRE_MINUTES: '1440',
  // One reader stands for many.
  LIMIT_ENTRIES: '0',
  LIMIT_WRITES: '0',
  OPENLIBRARY_URL: 'http://127.0.0.1:1',
  LOG_LEVEL: 'silent',
};

export type Site = Awaited<ReturnType<typeof serve>>;

/** A folder with what `prepare` put into it, whose settings are those of this process from then on. */
export const prepared = async <T>(prepare: () => Promise<T>) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'booktime-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  Object.assign(process.env, SETTINGS, { BOOKTIME_DATA: folder });
  const made = await prepare();
  await disconnect();
  const settings = { ...SETTINGS, BOOKTIME_DATA: folder };
  return {
    made,
    folder,
    open: (execArgv: string[] = [], more: Record<string, string> = {}) =>
      serve(['server.mjs'], { ...settings, ...more }, { execArgv }),
  };
};
