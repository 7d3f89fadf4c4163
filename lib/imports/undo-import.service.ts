import 'server-only';
import type { BookFields } from '@/lib/books/books.records';
import {
  changeEach,
  keptBooks,
  removeAt,
  withoutChanges,
  type ChangedFields,
} from '@/lib/books/imported-books.service';
import { takeBesideBack } from './beside.service';
import type { Batch } from './import-batches.store';
import { importRowStore, type ImportRow } from './import-rows.store';
import type { Work } from './jobs.service';

const CHUNK = 50;

const changesOf = (rows: readonly ImportRow[]): Map<string, ChangedFields[]> => {
  const byBook = new Map<string, ChangedFields[]>();
  for (const { book_id, changes } of rows)
    if (book_id && changes) byBook.set(book_id, [...(byBook.get(book_id) ?? []), changes]);
  return byBook;
};

/** Takes books to the bin that the batch added and nobody has changed since; those that are gone already are gone. */
const removeAdded = async (batch: Batch, rows: readonly ImportRow[], newer: ReadonlyMap<string, number>) => {
  const revisions = new Map(
    rows.flatMap(({ book_id, revision }) => (book_id && revision ? [[book_id, newer.get(book_id) ?? revision]] : [])),
  );
  await removeAt(batch.user_id, revisions);
  const left = await keptBooks(batch.user_id, [...revisions.keys()]);
  return rows.map(({ n, book_id = '' }) => ({
    n,
    undone: left.has(book_id) ? ('kept' as const) : ('removed' as const),
  }));
};

/** Gives changed books the values they had, field by field, but for those that somebody has changed since. */
const restoreChanged = async (batch: Batch, rows: readonly ImportRow[], now: Date) => {
  const changes = changesOf(rows);
  const kept = await keptBooks(batch.user_id, [...changes.keys()]);
  const isWhole = new Map(
    [...kept].map(([id, { fields }]) => [id, withoutChanges(fields, changes.get(id) ?? [], now).isWhole]),
  );
  const rules = new Map(
    [...changes].map(([id, ours]) => [id, (book: BookFields) => withoutChanges(book, ours, now).result]),
  );
  const changed = await changeEach(batch.user_id, rules, now);
  const marks = rows.map(({ n, book_id = '' }) => ({
    n,
    undone: isWhole.get(book_id) === false ? ('kept' as const) : ('restored' as const),
  }));
  // Of a book that this batch had added too: it is still nobody's but ours, in the version that this left.
  const isOurs = ({ book_id = '', revision }: ImportRow) => kept.get(book_id)?.revision === revision;
  const ours = rows.filter(isOurs).flatMap(({ book_id = '' }) => {
    const revision = changed.get(book_id);
    return revision === undefined ? [] : [[book_id, revision] as const];
  });
  return { marks, newer: new Map(ours) };
};

/** Takes a whole batch back, from its last row to its first. What the reader changed since stays, and is counted. */
export const undoWork: Work = async (batch, step) => {
  const now = new Date();
  const { added, updated } = batch.outcomes;
  let done = 0;
  for (let first = Infinity; ;) {
    const rows = await importRowStore.toUndo(batch, Number.isFinite(first) ? first : Number.MAX_SAFE_INTEGER, CHUNK);
    const end = rows.at(-1);
    if (!end) break;
    const byOutcome = (outcome: ImportRow['outcome']) => rows.filter((row) => row.outcome === outcome);
    const { marks, newer } = await restoreChanged(batch, byOutcome('updated'), now);
    await importRowStore.noteRevisions(batch, newer);
    await importRowStore.mark(batch, marks);
    await importRowStore.mark(batch, await removeAdded(batch, byOutcome('added'), newer));
    first = end.n;
    done += rows.length;
    await step({ progress: { done, total: added + updated } });
  }
  await takeBesideBack(batch);
  const { removed = 0, restored = 0, kept = 0 } = await importRowStore.tally(batch, 'undone');
  return { state: 'undone', undone_at: new Date(), undoing: { removed, restored, kept } };
};
