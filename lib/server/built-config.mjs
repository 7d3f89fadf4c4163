import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** With REDIS_URL, kept pages are those of all servers of the site. The build, which makes them for nobody, is not asked. */
export const withSharedPages = (config, { REDIS_URL }) =>
  REDIS_URL ? { ...config, cacheHandler: join(import.meta.dirname, 'cache-handler.mjs') } : config;

/**
 * An image has no `next.config.mjs`: reading one needs parts of the compiler. There the configuration is the one that the
 * build noted, handed over as the server that Next.js writes for itself does.
 */
export const handOverBuiltConfig = (dir, settings) => {
  if (existsSync(join(dir, 'next.config.mjs'))) return;
  const { config } = JSON.parse(readFileSync(join(dir, '.next/required-server-files.json'), 'utf8'));
  settings.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(withSharedPages(config, settings));
};
