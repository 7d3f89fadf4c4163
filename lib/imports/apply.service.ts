import 'server-only';
import {
  addAs,
  beginFrom,
  changeEach,
  differenceOf,
  keptBooks,
  type ChangedFields,
  type KeptBook,
  type RowBook,
} from '@/lib/books/imported-books.service';
import type { BookFields } from '@/lib/books/books.records';
import { metrics } from '@/lib/metrics/metrics';
import type { Batch } from './import-batches.store';
import { addBeside } from './beside.service';
import { booktimeArchive } from './formats/booktime-archive';
import { importFileStore } from './import-files.store';
import { importRowStore, type ImportRow, type KnownRow } from './import-rows.store';
import type { Step, Work } from './jobs.service';
import { certainMatch, knownByKey, type Match } from './judge-rows';
import { libraryIndex, type LibraryIndex } from './library-index';
import { mergeBook } from './merge-book';
import { bookIdOf } from './row-identity';

/** Few enough that others wait less than a tenth of a second behind them. */
const CHUNK = 50;

type Row = ImportRow & { book: RowBook };
type Placed = { row: Row; id: string; isNew: boolean; isSettled: boolean };

const bookOf = (row: ImportRow): RowBook => row.book as unknown as RowBook;
const olKeyOf = ({ book }: ImportRow) => String(book?.['ol_key'] ?? '');

/** The book that the reader said it is, while it is there. */
const chosenOf = ({ decision, match }: Row, library: LibraryIndex): Match | null =>
  decision === 'same' && match && library.has(match) ? { id: match, by: 'chosen', isSettled: false } : null;

const matchOf = (row: Row, library: LibraryIndex, known: ReadonlyMap<string, KnownRow>): Match | null => {
  if (row.decision === 'other') return null;
  return certainMatch({ ...row, olKey: olKeyOf(row) }, library, known) ?? chosenOf(row, library);
};

/** Which book each row is, as the library is now: what came since the preview counts. */
const placeRows = async (batch: Batch, rows: readonly Row[], library: LibraryIndex): Promise<Placed[]> => {
  const earlier = await importRowStore.known(batch.user_id, [...new Set(rows.flatMap(({ keys }) => keys))]);
  const known = new Map(knownByKey(earlier, library));
  return rows.map((row): Placed => {
    const own = bookIdOf(batch.id, row.n);
    const match = library.has(own) ? null : matchOf(row, library, known);
    const id = match?.id ?? own;
    for (const key of row.keys) known.set(key, { keys: row.keys, digest: row.digest, book_id: id });
    if (!match) library.put({ ...row.book, id });
    return { row, id, isNew: !match, isSettled: match?.isSettled ?? false };
  });
};

const countRows = (outcome: NonNullable<ImportRow['outcome']>, rows = 1) =>
  metrics().imports.inc({ source: 'file', outcome }, rows);

type Plan = { changes: Map<number, ChangedFields>; rules: Map<string, (book: BookFields) => BookFields> };

/** What each row adds to the book that it is; several rows may be one book, one after the other. */
const planMerges = (placed: readonly Placed[], kept: ReadonlyMap<string, KeptBook>, now: Date): Plan => {
  const changes: Plan['changes'] = new Map();
  const rowsOf = new Map<string, RowBook[]>();
  const after = new Map([...kept].map(([id, { fields }]) => [id, fields]));
  for (const { row, id, isNew, isSettled } of placed) {
    const before = after.get(id);
    const merged = !isNew && !isSettled && before ? mergeBook(before, row.book, now) : null;
    if (!merged || !before) continue;
    changes.set(row.n, differenceOf(before, merged));
    after.set(id, merged);
    rowsOf.set(id, [...(rowsOf.get(id) ?? []), row.book]);
  }
  const rules: Plan['rules'] = new Map(
    [...rowsOf].map(([id, rows]) => [
      id,
      (book: BookFields) => rows.reduce((result, row) => mergeBook(result, row, now) ?? result, book),
    ]),
  );
  return { changes, rules };
};

const outcomeOf = ({ row, isNew }: Placed, { changes }: Plan): NonNullable<ImportRow['outcome']> => {
  if (isNew) return 'added';
  // Noted before a crash, and made: it is no change any more, and still ours to take back.
  return changes.has(row.n) || row.changes ? 'updated' : 'unchanged';
};

/**
 * Books are added under ids that follow from the batch and the row, and what a row changes is noted before it is
 * changed: a crash at any point is gone over again without adding or losing anything.
 */
const applyRows = async (batch: Batch, rows: readonly Row[], library: LibraryIndex, now: Date): Promise<void> => {
  const placed = await placeRows(batch, rows, library);
  const fresh = placed.filter(({ isNew }) => isNew);
  await addAs(batch.user_id, new Map(fresh.map(({ row, id }) => [id, beginFrom(row.book, row.added, now)])));
  const merged = placed.filter(({ isNew }) => !isNew);
  const kept = await keptBooks(batch.user_id, [...new Set(merged.map(({ id }) => id))]);
  const plan = planMerges(merged, kept, now);
  await importRowStore.mark(
    batch,
    [...plan.changes].map(([n, changes]) => ({ n, changes })),
  );
  const changed = await changeEach(batch.user_id, plan.rules, now);
  const revisionOf = ({ id, isNew }: Placed) => changed.get(id) ?? kept.get(id)?.revision ?? (isNew ? 1 : undefined);
  await importRowStore.mark(
    batch,
    placed.map((row) => {
      const revision = revisionOf(row);
      return {
        n: row.row.n,
        outcome: outcomeOf(row, plan),
        book_id: row.id,
        ...(revision !== undefined && { revision }),
      };
    }),
  );
  // A book that a row before this one added is in another version now, by our own hand.
  const again = merged.filter(({ row, id }) => row.changes ?? changed.has(id));
  await importRowStore.noteRevisions(batch, new Map(again.map((row) => [row.id, revisionOf(row) ?? 1])));
  for (const row of placed) countRows(outcomeOf(row, plan));
};

const tally = async (batch: Batch) => {
  const { added = 0, updated = 0, unchanged = 0, refused = 0 } = await importRowStore.tally(batch, 'outcome');
  return { added, updated, unchanged, refused };
};

/** In our own archive no book is another one of it, so that none is compared with those that the batch has added itself. */
const ownBooks = ({ id, format, counts }: Batch): ReadonlySet<string> =>
  new Set(format === booktimeArchive.id ? Array.from({ length: counts.rows }, (_, i) => bookIdOf(id, i + 1)) : []);

const applyAll = async (batch: Batch, step: Step): Promise<void> => {
  const library = await libraryIndex(batch.user_id, ownBooks(batch));
  const { added, updated, unchanged, refused } = await tally(batch);
  let done = added + updated + unchanged + refused;
  const total = done + (await importRowStore.countPending(batch));
  const now = new Date();
  for (let last = 0; ;) {
    const rows = await importRowStore.pending(batch, last, CHUNK);
    const end = rows.at(-1);
    if (!end) return;
    await applyRows(
      batch,
      rows.map((row) => ({ ...row, book: bookOf(row) }) as Row),
      library,
      now,
    );
    last = end.n;
    done += rows.length;
    await step({ progress: { done, total } });
  }
};

/** Writes what the rows say into the library; the file itself is needed no more. */
export const applyWork: Work = async (batch, step) => {
  await addBeside(batch);
  await applyAll(batch, step);
  const waiting = await importRowStore.countToEnrich(batch);
  const open = await importRowStore.countUndecided(batch);
  if (!open) await importFileStore.forget(batch.user_id, batch.id);
  const before = batch.enrichment;
  const enrichment = { ...before, total: before.done + waiting, state: waiting ? ('running' as const) : before.state };
  const outcomes = await tally(batch);
  countRows('refused', outcomes.refused);
  return { state: 'applied', applied_at: new Date(), outcomes, enrichment };
};
