import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentRequest } from './current-request.mjs';
import { createPageStore } from './page-store.mjs';
import { publishedRuntime } from './runtime.mjs';
import { createSharedPages } from './shared-pages.mjs';

/** Pages name files of the build that made them, and the address of their site. */
const build = readFileSync(join(import.meta.dirname, '../../.next/BUILD_ID'), 'utf8').trim();
const { redisUrl, publicUrl = '' } = await publishedRuntime();

const told = (isThere) => {
  const log = globalThis[Symbol.for('booktime.log')];
  if (isThere) log?.info('pages are shared through Redis');
  else log?.warn('Redis is away: this server keeps pages for itself');
};

const prefix = `booktime:page:${build}:${publicUrl}:`;
// What becomes of Redis is no part of the request that happened to be first.
const store = currentRequest.exit(() => createPageStore({ url: redisUrl, prefix, told }));
// The first page to be asked for waits for it, or it would be made again for nothing.
await store.opened;

export default createSharedPages(store);
