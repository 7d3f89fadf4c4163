import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { spellings } from '@/lib/books/books.service';
import { createPlacer } from '@/lib/series/recognition/place-book';
import { readBeside } from './beside.service';
import { importBatchStore, type Batch } from './import-batches.store';
import { importRowStore, type Answer, type ImportRow } from './import-rows.store';
import type { ImportedRow, RefusedRow } from './imported-row.schemas';
import type { Step, Work } from './jobs.service';
import { createJudge, knownByKey, type Candidate } from './judge-rows';
import { libraryIndex } from './library-index';
import { openFile } from './open-file.service';
import { addedOn, bookOfRow, sourceIdOf } from './row-book';
import { digestOfRow, keysOf } from './row-identity';
import { UnreadableFile } from './unreadable-file';

const CHUNK = 100;
/** Rows that are read at one go: others wait behind them. */
const PIECE = 25;

export const NOTHING = { rows: 0, new: 0, present: 0, updates: 0, probable: 0, refused: 0 };

const UNREAD = { book: null, added: null, keys: [], digest: '', verdict: 'refused', outcome: 'refused' } as const;

type Base = Pick<ImportRow, 'user_id' | 'batch_id' | 'n' | 'row' | 'raw' | 'title' | 'author'>;
type Prepared = { base: Base; refusal: string } | { base: Base; candidate: Candidate; added: Date | null };

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
type Answers = ReadonlyMap<number, Answer>;

const judgeChunk = async (
  prepared: readonly Prepared[],
  judge: (rows: readonly Candidate[]) => ReturnType<Judge>,
  answers: Answers,
): Promise<ImportRow[]> => {
  const candidates = prepared.flatMap((one) => ('candidate' in one ? [one.candidate] : []));
  const judged = await judge(candidates);
  const byRow = new Map(candidates.map(({ n }, i) => [n, judged[i]]));
  return prepared.map((one): ImportRow => {
    if (!('candidate' in one)) return { ...one.base, ...UNREAD, keys: [], reason: one.refusal };
    const { base, added, candidate } = one;
    const verdict = byRow.get(base.n) ?? { verdict: 'refused' as const, reason: 'not_a_book' };
    const answer = answers.get(base.n);
    // About one book, it says nothing of another.
    const decision = verdict.verdict === 'probable' && answer?.match === verdict.match ? answer?.decision : undefined;
    const { keys, digest, book } = candidate;
    return { ...base, book, added, keys, digest, ...verdict, ...(decision && { decision }) };
  });
};

async function* inChunks<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    // A file that is in memory gives its rows without a pause.
    if (chunk.length % PIECE === 0) await turn();
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length) yield chunk;
}

const countShelf = (shelves: Map<string, number>, row: ImportedRow | RefusedRow) => {
  if (row.kind === 'book' && row.shelf) shelves.set(row.shelf, (shelves.get(row.shelf) ?? 0) + 1);
};

/** The answers that were given, noted on the batch before the rows that hold them go: no crash takes them along. */
const keepAnswers = async (batch: Batch): Promise<Map<number, Answer>> => {
  const answers = new Map(
    [...(batch.answers ?? []), ...(await importRowStore.answers(batch))].map((one) => [one.n, one]),
  );
  await importBatchStore.change(batch, { answers: [...answers.values()] });
  return answers;
};

type Read = Pick<Batch, 'counts' | 'shelves' | 'progress'>;

type File = Awaited<ReturnType<typeof openFile>>;

const readRows = async (batch: Batch, file: File, answers: Answers, step: Step): Promise<Read> => {
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
    const rows = await judgeChunk(prepared, (candidates) => judge(candidates, known), answers);
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
  const answers = await keepAnswers(batch);
  try {
    const file = await openFile(batch);
    const { format, encoding, columns } = file;
    return {
      state: 'ready',
      format: format.id,
      encoding: encoding ?? '',
      columns,
      ...(await readRows(batch, file, answers, step)),
      ...(await readBeside(batch)),
      answers: [],
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await importRowStore.forget(batch);
    return { state: 'failed', failure: error.code, counts: NOTHING };
  }
};
