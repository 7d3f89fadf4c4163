import 'server-only';
import { keptBooks, type KeptBook } from '@/lib/books/imported-books.service';
import type { Status } from '@/lib/books/books.schemas';
import { AppError } from '@/lib/errors';
import { progressOf, type StoredReading } from '@/lib/readings/readings';
import { importRowStore, type ImportRow } from './import-rows.store';
import { findBatch, getImport } from './imports.service';
import type { ImportDecision, ImportRowView, Reason, RowFilter } from './imports.schemas';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

type Read = { status?: Status; readings?: StoredReading[]; as_kept?: { readings: StoredReading[] } };

const statusOf = (book: Read | null): Status | '' =>
  book ? (book.status ?? progressOf(book.as_kept?.readings ?? book.readings ?? []).status) : '';

const matched = (id: string | undefined, kept: KeptBook | undefined): ImportRowView['match'] => {
  if (!id || !kept) return null;
  const { title, author, isbn, volume_number } = kept.fields;
  return { id, title, author, isbn, volume_number };
};

const shown = (row: ImportRow, kept: ReadonlyMap<string, KeptBook>): ImportRowView => ({
  n: row.n,
  row: row.row,
  title: row.title,
  author: row.author,
  isbn: text(row.book?.['isbn']),
  saga: text(row.book?.['saga']),
  volume_number: typeof row.book?.['volume_number'] === 'number' ? row.book['volume_number'] : null,
  volume_label: text(row.book?.['volume_label']),
  status: statusOf(row.book),
  verdict: row.verdict,
  // Whoever judged it gave one of these.
  reason: row.reason as Reason,
  match: matched(row.match, kept.get(row.match ?? '')),
  decision: row.decision ?? null,
  outcome: row.outcome ?? null,
  undone: row.undone ?? null,
});

/** One page of the rows of a batch, and how many there are. */
export const listRows = async (userId: string, id: string, { verdict, ...page }: RowFilter) => {
  const batch = await findBatch(userId, id);
  const [rows, total] = await Promise.all([
    importRowStore.list(batch, page, verdict),
    importRowStore.count(batch, verdict),
  ]);
  const kept = await keptBooks(userId, [...new Set(rows.flatMap(({ match }) => (match ? [match] : [])))]);
  return { rows: rows.map((row) => shown(row, kept)), total };
};

const isBeingReadAnew = () =>
  new AppError('conflict', 'Le fichier est relu : vos réponses d’avant restent, celle-ci est à donner de nouveau');

/** Answers whether rows are the books that they resemble. An answer is kept, or refused in words. */
export const decideRows = async (userId: string, id: string, { rows, decision }: ImportDecision) => {
  const batch = await findBatch(userId, id);
  if (batch.state === 'reading') throw isBeingReadAnew();
  if (batch.state !== 'ready' && batch.state !== 'applied')
    throw new AppError('conflict', 'Cet import est en cours, ou annulé');
  await importRowStore.decide(batch, rows ?? null, decision);
  // Whoever began to judge the rows anew meanwhile has perhaps not seen it.
  if ((await findBatch(userId, id)).pass !== batch.pass) throw isBeingReadAnew();
  return getImport(userId, id);
};
