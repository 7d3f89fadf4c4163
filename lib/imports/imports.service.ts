import 'server-only';
import { randomUUID } from 'node:crypto';
import { AppError } from '@/lib/errors';
import type { Upload } from '@/lib/http/upload';
import { FORMATS } from './formats/registry';
import { importBatchStore, type Batch } from './import-batches.store';
import { importFileStore } from './import-files.store';
import { importRowStore } from './import-rows.store';
import { isAtWork } from './jobs.service';
import type { ImportBatch, ImportReading, UploadQuery } from './imports.schemas';
import { openFile } from './open-file.service';
import { NOTHING } from './read-import.service';
import { targetOf } from './shelves';
import { UnreadableFile } from './unreadable-file';
import { wake } from './works.service';

const missing = () => new AppError('not_found', 'Import introuvable');
const busy = (detail: string) => new AppError('conflict', detail);

const refused = (error: UnreadableFile) =>
  new AppError(
    'invalid',
    [{ loc: ['body', 'file'], msg: `The file cannot be read: ${error.message}`, type: error.code }],
    {
      cause: error,
    },
  );

export const listFormats = async () => FORMATS.map(({ id, name }) => ({ id, name }));

const known = (format: string | null | undefined): string | null => {
  if (!format) return null;
  if (FORMATS.some(({ id }) => id === format)) return format;
  throw new AppError('invalid', [{ loc: ['body', 'format'], msg: 'Unknown format', type: 'value_error' }]);
};

const NOTHING_BESIDE = { saga_settings: 0, goals: 0, reading_days: 0, ignored_suggestions: 0 };

/** How many records there are: each has one verdict. */
const recordsOf = ({ new: added, present, updates, probable, refused }: Batch['counts']): number =>
  added + present + updates + probable + refused;

const moment = (date: Date | undefined) => date?.toISOString() ?? null;

/** A batch as everybody else knows it. */
const shown = async (batch: Batch): Promise<ImportBatch> => {
  const { state, asked, shelves, failure } = batch;
  const isReadable = state === 'reading' || state === 'ready' || state === 'failed';
  const [undecided, hasFile] = await Promise.all([
    importRowStore.countUndecided(batch),
    isReadable && importFileStore.has(batch.user_id, batch.id),
  ]);
  return {
    ...batch,
    // Whoever wrote them wrote nothing else.
    columns: batch.columns as ImportBatch['columns'],
    counts: { ...batch.counts, records: recordsOf(batch.counts) },
    failure: (failure as ImportBatch['failure']) ?? null,
    is_working: state === 'reading' || state === 'applying' || state === 'undoing',
    can_be_read_again: hasFile,
    shelves: shelves.map((shelf) => ({ ...shelf, target: targetOf(shelf.name, asked.shelves) })),
    undecided,
    beside: { ...NOTHING_BESIDE, ...batch.beside },
    created_at: batch.created_at.toISOString(),
    applied_at: moment(batch.applied_at),
    undone_at: moment(batch.undone_at),
  };
};

/** One of the reader's batches. Whoever looks has its work go on, should a server have stopped in the middle. */
export const findBatch = async (userId: string, id: string): Promise<Batch> => {
  const batch = await importBatchStore.find(userId, id);
  if (!batch) throw missing();
  if (isAtWork(batch)) wake(batch);
  return batch;
};

const present = async (userId: string, id: string) => shown(await findBatch(userId, id));

/** Stores a file, and begins to judge its rows. Throws 422 when it is none that can be read. */
export const startImport = async (
  userId: string,
  upload: Pick<Upload, 'name' | 'bytes'>,
  { file_name, format }: UploadQuery,
) => {
  const id = randomUUID();
  const asked = { format: known(format), mapping: null, shelves: {} };
  const size = await importFileStore.add(userId, id, upload.bytes);
  try {
    if (!size) throw new UnreadableFile('empty_file');
    const file = await openFile({ user_id: userId, id, asked });
    // What no row can be read of is refused at once.
    for await (const _row of file.rows) break;
    const batch: Batch = {
      user_id: userId,
      id,
      created_at: new Date(),
      file_name: [...(file_name ?? upload.name)].slice(0, 255).join(''),
      size,
      state: 'reading',
      asked,
      format: file.format.id,
      encoding: file.encoding ?? '',
      columns: file.columns,
      shelves: [],
      counts: NOTHING,
      progress: { done: 0, total: 0 },
      outcomes: { added: 0, updated: 0, unchanged: 0, refused: 0 },
      undoing: { removed: 0, restored: 0, kept: 0 },
      enrichment: { state: 'none', done: 0, total: 0, filled: 0, unknown: 0 },
    };
    await importBatchStore.add(batch);
    wake(batch);
    return await shown(batch);
  } catch (error) {
    await importFileStore.forget(userId, id);
    throw error instanceof UnreadableFile ? refused(error) : error;
  }
};

export const listImports = async (userId: string, page: { limit: number; offset: number }) => {
  const [batches, total] = await Promise.all([importBatchStore.list(userId, page), importBatchStore.count(userId)]);
  for (const batch of batches) if (isAtWork(batch)) wake(batch);
  return { imports: await Promise.all(batches.map(shown)), total };
};

export const getImport = present;

/** Judges the rows anew, in another way. */
export const readAnew = async (userId: string, id: string, { format, mapping, shelves }: ImportReading) => {
  const batch = await findBatch(userId, id);
  const asked = {
    format: format === undefined ? batch.asked.format : known(format),
    // Columns belong to the format that they were chosen for.
    mapping: mapping === undefined ? (format === undefined ? batch.asked.mapping : null) : mapping,
    shelves: { ...batch.asked.shelves, ...shelves },
  };
  const isHere = await importFileStore.has(userId, id);
  const afresh = { pass: randomUUID(), progress: { done: 0, total: 0 }, counts: NOTHING };
  const change = { state: 'reading' as const, asked, ...afresh };
  if (!isHere || !(await importBatchStore.move(batch, ['reading', 'ready', 'failed'], change)))
    throw busy('Cet import a déjà été appliqué');
  wake(batch);
  return present(userId, id);
};

/** How many rows would be written now: those that are left aside, and open questions, are not. */
export const countToApply = async (userId: string, id: string) =>
  importRowStore.countPending(await findBatch(userId, id));

/** Writes into the library what can be written. */
export const applyImport = async (userId: string, id: string) => {
  const batch = await findBatch(userId, id);
  if (batch.state === 'applying') return present(userId, id);
  const total = await importRowStore.countPending(batch);
  if (batch.state === 'applied' && !total) return present(userId, id);
  const change = { state: 'applying' as const, claim: true as const, progress: { done: 0, total } };
  if (!(await importBatchStore.move(batch, ['ready', 'applied'], change)))
    throw busy('Un import est en cours, ou celui-ci ne peut pas être appliqué');
  wake(batch);
  return present(userId, id);
};

/** Takes a batch back. */
export const undoImport = async (userId: string, id: string) => {
  const batch = await findBatch(userId, id);
  if (batch.state === 'undoing' || batch.state === 'undone') return present(userId, id);
  const { added, updated } = batch.outcomes;
  const change = { state: 'undoing' as const, claim: true as const, progress: { done: 0, total: added + updated } };
  const stopped = batch.enrichment.state === 'running' && {
    enrichment: { ...batch.enrichment, state: 'stopped' as const },
  };
  if (!(await importBatchStore.move(batch, ['applied'], { ...change, ...stopped })))
    throw busy('Un import est en cours, ou celui-ci n’a pas été appliqué');
  wake(batch);
  return present(userId, id);
};

/** Removes all that is kept of a batch; its books stay. */
export const forgetImport = async (userId: string, id: string) => {
  const batch = await findBatch(userId, id);
  if (batch.state === 'applying' || batch.state === 'undoing') throw busy('Cet import est en cours');
  await importBatchStore.forget(batch);
  await importFileStore.forget(userId, id);
  await importRowStore.forget(batch);
  return { message: 'Import oublié ; vos livres restent' };
};

export const switchEnrichment = async (userId: string, id: string, isRunning: boolean) => {
  const batch = await findBatch(userId, id);
  const { state } = batch.enrichment;
  if (state === 'none' || state === 'done') return present(userId, id);
  const enrichment = { ...batch.enrichment, state: isRunning ? ('running' as const) : ('stopped' as const) };
  if (!(await importBatchStore.move(batch, ['applied'], { enrichment }))) throw busy('Cet import est en cours');
  if (isRunning) wake(batch);
  return present(userId, id);
};
