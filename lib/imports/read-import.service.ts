import 'server-only';
import { spellings } from '@/lib/books/books.service';
import { createPlacer } from '@/lib/series/recognition/place-book';
import type { Batch } from './import-batches.store';
import { importFileStore } from './import-files.store';
import { importRowStore, type Decision, type ImportRow } from './import-rows.store';
import type { ImportedRow, RefusedRow } from './imported-row.schemas';
import type { Step, Work } from './jobs.service';
import { createJudge, knownByKey, type Candidate } from './judge-rows';
import { libraryIndex } from './library-index';
import type { Mapping } from './mapping.schemas';
import { readFile } from './read-file';
import { addedOn, bookOfRow, sourceIdOf } from './row-book';
import { digestOfRow, keysOf } from './row-identity';
import { UnreadableFile } from './unreadable-file';

const CHUNK = 100;

export const NOTHING = { rows: 0, new: 0, present: 0, updates: 0, probable: 0, refused: 0 };

const UNREAD = { book: null, added: null, keys: [], digest: '', verdict: 'refused', outcome: 'refused' } as const;

type Base = Pick<ImportRow, 'user_id' | 'batch_id' | 'n' | 'row' | 'raw' | 'title' | 'author'>;
type Prepared = { base: Base; refusal: string } | { base: Base; candidate: Candidate; added: Date | null };

/** The file of a batch, recognised as it is or read as the reader says. */
export const openFile = ({ user_id, id, asked }: Pick<Batch, 'user_id' | 'id' | 'asked'>) =>
  readFile(importFileStore.read(user_id, id), {
    ...(asked.format && { format: asked.format }),
    ...(asked.mapping && { mapping: asked.mapping as Mapping }),
  });

const createPreparation = (batch: Batch, format: string, sagas: readonly string[]) => {
  const placer = createPlacer(sagas);
  let n = 0;
  return (row: ImportedRow | RefusedRow): Prepared => {
    n += 1;
    const base = { user_id: batch.user_id, batch_id: batch.id, n, row: row.row, raw: row.raw };
    if (row.kind === 'refused') return { base: { ...base, title: '', author: '' }, refusal: row.reason };
    const book = bookOfRow(row, batch.asked.shelves, placer);
    if (!book) return { base: { ...base, title: row.title ?? '', author: '' }, refusal: 'not_a_book' };
    const { title, author, ol_key: olKey = '' } = book;
    const part = row.part ? `/${row.part.number}` : '';
    const sourceId = sourceIdOf(row, format);
    const keys = keysOf(format.split('-')[0] ?? format, book, sourceId && `${sourceId}${part}`);
    const candidate = { n, keys, digest: digestOfRow(book), book, olKey };
    return { base: { ...base, title, author }, candidate, added: addedOn(row) };
  };
};

type Judge = ReturnType<typeof createJudge>;

const judgeChunk = async (
  prepared: readonly Prepared[],
  judge: (rows: readonly Candidate[]) => ReturnType<Judge>,
  decisions: ReadonlyMap<number, Decision>,
): Promise<ImportRow[]> => {
  const candidates = prepared.flatMap((one) => ('candidate' in one ? [one.candidate] : []));
  const judged = await judge(candidates);
  const byRow = new Map(candidates.map(({ n }, i) => [n, judged[i]]));
  return prepared.map((one): ImportRow => {
    if (!('candidate' in one)) return { ...one.base, ...UNREAD, keys: [], reason: one.refusal };
    const { base, added, candidate } = one;
    const verdict = byRow.get(base.n) ?? { verdict: 'refused' as const, reason: 'not_a_book' };
    const decision = verdict.verdict === 'probable' ? decisions.get(base.n) : undefined;
    const { keys, digest, book } = candidate;
    return { ...base, book, added, keys, digest, ...verdict, ...(decision && { decision }) };
  });
};

async function* inChunks<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length) yield chunk;
}

const countShelf = (shelves: Map<string, number>, row: ImportedRow | RefusedRow) => {
  if (row.kind === 'book' && row.shelf) shelves.set(row.shelf, (shelves.get(row.shelf) ?? 0) + 1);
};

type Read = Pick<Batch, 'counts' | 'shelves' | 'progress'>;

const readRows = async (batch: Batch, file: Awaited<ReturnType<typeof openFile>>, step: Step): Promise<Read> => {
  const decisions = await importRowStore.decisions(batch);
  await importRowStore.forget(batch);
  const library = await libraryIndex(batch.user_id);
  const judge = createJudge(batch.user_id, batch.id, library);
  const prepare = createPreparation(batch, file.format.id, await spellings(batch.user_id, 'saga'));
  const counts = { ...NOTHING };
  const shelves = new Map<string, number>();
  let last = 0;
  for await (const chunk of inChunks(file.rows)) {
    for (const row of chunk) {
      countShelf(shelves, row);
      last = row.row;
    }
    const prepared = chunk.map(prepare);
    const keys = prepared.flatMap((one) => ('candidate' in one ? one.candidate.keys : []));
    const known = knownByKey(await importRowStore.known(batch.user_id, keys), library);
    const rows = await judgeChunk(prepared, (candidates) => judge(candidates, known), decisions);
    await importRowStore.add(rows);
    for (const { verdict } of rows) counts[verdict] += 1;
    counts.rows = last;
    await step({ counts, progress: { done: last, total: 0 } });
  }
  const named = [...shelves].map(([name, rows]) => ({ name, rows }));
  return { counts, shelves: named, progress: { done: last, total: last } };
};

/** Reads the file and judges each row; nothing of the library is changed. Done again, it is done from the start. */
export const readWork: Work = async (batch, step) => {
  try {
    const file = await openFile(batch);
    const { format, encoding, columns } = file;
    return {
      state: 'ready',
      format: format.id,
      encoding: encoding ?? '',
      columns,
      ...(await readRows(batch, file, step)),
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await importRowStore.forget(batch);
    return { state: 'failed', failure: error.code, counts: NOTHING };
  }
};
