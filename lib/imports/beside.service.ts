import 'server-only';
import { BESIDE_KINDS, type BesideBooks } from '@/lib/accounts/beside-books.schemas';
import { addBesideBooks, missingBesideBooks, removeBesideBooks } from '@/lib/accounts/beside-books.service';
import { importBatchStore, type Batch } from './import-batches.store';
import { openFile } from './open-file.service';

/** What the file of a batch has beside books, to be kept with it. */
export const readBeside = async (batch: Batch): Promise<Pick<Batch, 'beside' | 'beside_told'>> => {
  const { readBeside: read } = await openFile(batch);
  if (!read) return {};
  const told = await read();
  return { beside: Object.fromEntries(BESIDE_KINDS.map((kind) => [kind, told[kind].length])), beside_told: told };
};

/** Adds what the reader has nothing of. It is noted first, so that it can be gone over again and taken back. */
export const addBeside = async (batch: Batch): Promise<void> => {
  const told = batch.beside_told as BesideBooks | null | undefined;
  if (!told) return;
  const missing = (batch.beside_added as BesideBooks | null) ?? (await missingBesideBooks(batch.user_id, told));
  await importBatchStore.change(batch, { beside_added: missing });
  await addBesideBooks(batch.user_id, missing);
  // Once: whoever applies the rest later has perhaps removed some of it.
  await importBatchStore.change(batch, { beside_told: null });
};

export const takeBesideBack = async ({ user_id, beside_added: added }: Batch): Promise<void> => {
  if (added) await removeBesideBooks(user_id, added as BesideBooks);
};
