import 'server-only';
import { isDuplicateKey } from '@/lib/db/write-races';
import { AppError } from '@/lib/errors';
import { endSessionsOf } from '@/lib/sessions/sessions.service';
import { fold } from '@/lib/text/fold';
import { Names } from './accounts.schemas';
import { accountStore, type Reader } from './accounts.store';
import { belongingsStore } from './belongings.store';

export type { Reader } from './accounts.store';

/** Every reader with the number of their books, the oldest account first. */
export const listReaders = async (): Promise<(Reader & { books: number })[]> => {
  const [readers, counts] = [await accountStore.list(), await belongingsStore.countBooks()];
  return readers.map((reader) => ({ ...reader, books: counts.get(reader.id) ?? 0 }));
};

/** The reader of an id or of a whole name, case and accents aside. Throws `not_found`, and a conflict for two of one name. */
export const readerCalled = async (idOrName: string): Promise<Reader> => {
  const readers = await accountStore.list();
  const isMeant = ({ id, first_name, last_name }: Reader) =>
    id === idOrName || fold(`${first_name} ${last_name}`) === fold(idOrName);
  const [reader, another] = readers.filter(isMeant);
  if (!reader) throw new AppError('not_found', `No reader is called ${idOrName}: «list» shows them all`);
  // «Anne Marie» «Duval» and «Anne» «Marie Duval» read alike.
  if (another) throw new AppError('conflict', `Two readers are called ${idOrName}: name the one by its id`);
  return reader;
};

/** Whoever is signed in, or has a token, signs in again: one reader, or everybody. */
export const endSessions = async (reader?: Reader): Promise<void> => {
  // The first are those of tokens that name none.
  await accountStore.endSessions(reader?.id, new Date());
  await endSessionsOf(reader?.id);
};

/** Throws `bad_request` when somebody else bears these names, or when they are none. */
export const renameReader = async ({ id }: Reader, names: Names): Promise<void> => {
  const { data } = Names.safeParse(names);
  if (!data) throw new AppError('bad_request', 'A first and a last name have 1 to 80 characters each');
  await accountStore.rename(id, data).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
    throw new AppError('bad_request', 'Somebody else bears these names', { cause: error });
  });
};
