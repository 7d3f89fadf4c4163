import 'server-only';
import { addVolumes } from '@/lib/books/books.service';
import type { BookPatch } from '@/lib/books/books.schemas';
import { changeBooks, noteAdded } from '@/lib/books/change-books.service';
import { ownSaga, ownSeries, toGrid, type OwnSaga } from './grid.service';
import type { ReadTo } from './grid.schemas';
import { newVolume } from './new-volume';
import { providedVolumes } from '@/lib/books/provided-volumes';

type When = Pick<ReadTo, 'finished'>;

const readThen = ({ finished }: When, pages: number | null = null): BookPatch =>
  finished === undefined
    ? { status: 'completed' }
    : { readings: [{ started: null, finished, outcome: 'finished', pages }] };

/** A volume that was read and is not in the library: it is nobody's to find on the shelf. */
const asRead = ({ finished }: When) =>
  finished === undefined
    ? ({ ownership: 'none', status: 'completed' } as const)
    : {
        ownership: 'none' as const,
        readings: [{ started: null, finished, outcome: 'finished' as const, pages: null }],
      };

/** Books that end at the volume or before it and have never been read; an omnibus that goes on after it is not. */
const unreadBooks = ({ books }: OwnSaga, volume: number) =>
  books.filter((book) => {
    const numbers = providedVolumes(book);
    return !book.has_been_read && numbers.length > 0 && numbers.every((number) => number <= volume);
  });

const count = (n: number) => (n > 1 ? `${n} tomes marqués comme lus` : `${n} tome marqué comme lu`);

const readTo = async (userId: string, saga: OwnSaga, { volume, ...when }: ReadTo) => {
  const now = new Date();
  const grid = toGrid(saga, now);
  const absent = grid.volumes.filter(
    ({ number, books, announced }) => number !== null && number <= volume && !books.length && !announced,
  );
  const patch = readThen(when);
  const changed = await changeBooks(userId, new Map(unreadBooks(saga, volume).map(({ id }) => [id, patch])), now);
  const created_books = await addVolumes(
    userId,
    absent.map((row) => newVolume({ saga, grid }, row, asRead(when))),
    now,
  );
  const added = created_books.map(({ id }) => id);
  const undo = await noteAdded(userId, added, { now, batch: changed.undo });
  const total = changed.books.length + created_books.length;
  return { message: count(total), updates_made: total, created_books, undo: undo ?? changed.undo };
};

export const readSagaTo = async (userId: string, name: string, request: ReadTo) =>
  readTo(userId, await ownSaga(userId, name), request);

export const readSeriesTo = async (userId: string, slug: string, request: ReadTo) =>
  readTo(userId, await ownSeries(userId, slug), request);
