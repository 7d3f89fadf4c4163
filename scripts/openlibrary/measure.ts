import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { disconnect } from '@/lib/db/connect';
import { SearchQuery } from '@/lib/openlibrary/search.schemas';
import { searchBooks } from '@/lib/openlibrary/search.service';
import { startStandIn } from '../../tests/openlibrary/stand-in';

const DELAY = 200;
const PROMISED = 2000;
const QUERIES = ['dune', 'fondation', 'astérix', 'naruto', 'tintin'];

/** How long five searches in a row take when each answer of Open Library takes 200 ms. */
const main = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'booktime-measure-'));
  const openLibrary = await startStandIn();
  Object.assign(process.env, {
    BOOKTIME_DATA: folder,
    OPENLIBRARY_URL: openLibrary.url,
    OPENLIBRARY_CONTACT: 'measure@booktime.invalid',
    LOG_LEVEL: 'silent',
  });
  const search = (q: string) => searchBooks(SearchQuery.parse({ q }), 'fr');
  // The database is opened before the clock starts, and the turn this takes comes back.
  await search('zola');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  openLibrary.behave({ kind: 'slow', milliseconds: DELAY });
  const start = performance.now();
  for (const q of QUERIES) await search(q);
  const taken = Math.round(performance.now() - start);
  console.log(
    `${QUERIES.length} searches in a row, ${DELAY} ms each at Open Library: ${taken} ms (promised: under ${PROMISED})`,
  );
  if (taken >= PROMISED) process.exitCode = 1;
  await openLibrary.close();
  await disconnect();
  await rm(folder, { recursive: true });
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
