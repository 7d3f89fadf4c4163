import 'server-only';
import { UNTOLD } from '@/lib/books/book-life.schemas';
import { addVolumes } from '@/lib/books/books.service';
import type { BookPatch, NewBook } from '@/lib/books/books.schemas';
import { changeBooks, noteAdded } from '@/lib/books/change-books.service';
import { volumeTitle } from './complete-saga';
import { ownSaga, ownSeries, toGrid, type OwnSaga } from './grid.service';
import type { GridVolume, ReadTo, SagaGrid } from './grid.schemas';
import { providedVolumes } from '@/lib/books/provided-volumes';

type When = Pick<ReadTo, 'finished'>;

const readThen = ({ finished }: When, pages: number | null = null): BookPatch =>
  finished === undefined
    ? { status: 'completed' }
    : { readings: [{ started: null, finished, outcome: 'finished', pages }] };

/** A volume that was read and is not in the library: it is nobody's to find on the shelf. */
const aReadVolume = (saga: OwnSaga, grid: SagaGrid, { number, title }: GridVolume, when: When): NewBook => ({
  ...UNTOLD,
  title: title || volumeTitle(saga.name, number ?? 0),
  author: grid.author,
  category: grid.category,
  saga: saga.name,
  volume_number: number,
  ownership: 'none',
  auto_added: true,
  genre: '',
  publisher: '',
  description: '',
  review: '',
  cover_url: '',
  isbn: '',
  rating: null,
  total_pages: null,
  current_page: null,
  publication_year: null,
  status: 'completed',
  ...(when.finished !== undefined && {
    status: 'to_read',
    readings: [{ started: null, finished: when.finished, outcome: 'finished', pages: null }],
  }),
});

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
    absent.map((row) => aReadVolume(saga, grid, row, when)),
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
