import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { completeByIsbn } from '@/lib/openlibrary/complete-book.service';
import { UpstreamError } from '@/lib/openlibrary/upstream-error';
import type { Batch } from './import-batches.store';
import { importRowStore, type ImportRow } from './import-rows.store';
import type { Step, Work } from './jobs.service';
import { isUntitled } from './row-book';

const AT_ONCE = 20;
const SECOND = 1000;
/** In seconds, between tries while Open Library does not answer. */
const WAIT = { first: 5, longest: 300 };

/** Waits, and goes on telling that somebody is there; whoever stops the work is heard within a second. */
const waitFor = async (seconds: number, step: Step) => {
  for (let waited = 0; waited < seconds; waited++) {
    await step();
    await delay(SECOND, undefined, { ref: false });
  }
};

/** What Open Library says of one book, however long it takes until it says anything. */
const ask = async (batch: Batch, bookId: string, step: Step) => {
  for (let wait = WAIT.first; ; wait = Math.min(wait * 2, WAIT.longest)) {
    await step();
    try {
      return await completeByIsbn(batch.user_id, bookId, isUntitled);
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      await waitFor(error.retryAfter ?? wait, step);
    }
  }
};

const complete = async (batch: Batch, row: ImportRow, step: Step) => {
  const answer = row.book_id ? await ask(batch, row.book_id, step) : null;
  const isOurs = answer !== null && answer.before === row.revision;
  const told = { ...(answer && { found: answer.found }), ...(isOurs && { revision: answer.after }) };
  await importRowStore.mark(batch, [{ n: row.n, enriched: true, ...told }]);
  return answer?.found ?? null;
};

/** What the rows say was done: a server that stops has perhaps not told the batch of its last one. */
const doneSoFar = async (batch: Batch) => {
  const [enriched, found] = [await importRowStore.tally(batch, 'enriched'), await importRowStore.tally(batch, 'found')];
  const { done, filled, unknown, ...rest } = batch.enrichment;
  return {
    ...rest,
    done: Math.max(done, enriched['true'] ?? 0),
    // Rows of an older version do not say what was found.
    filled: Math.max(filled, found['filled'] ?? 0),
    unknown: Math.max(unknown, found['unknown'] ?? 0),
  };
};

/** Asks Open Library about books that are in the library already, one after the other and behind every reader. */
export const enrichWork: Work = async (batch, step) => {
  const counted = await doneSoFar(batch);
  for (let after = 0; ;) {
    const rows = await importRowStore.toEnrich(batch, after, AT_ONCE);
    const end = rows.at(-1);
    if (!end) break;
    after = end.n;
    for (const row of rows) {
      const found = await complete(batch, row, step);
      counted.done += 1;
      if (found === 'unknown') counted.unknown += 1;
      if (found === 'filled') counted.filled += 1;
      await step({ enrichment: counted });
    }
  }
  return { enrichment: { ...counted, total: counted.done, state: 'done' } };
};
