import 'server-only';
import type { BookPatch, NewBook } from '@/lib/books/books.schemas';
import { addVolumes } from '@/lib/books/books.service';
import { changeBooks, noteAdded, removeUntouched } from '@/lib/books/change-books.service';
import { AppError } from '@/lib/errors';
import { ownSaga, ownSeries, toGrid, type OwnSaga } from './grid.service';
import type { GridVolume, SagaGrid } from './grid.schemas';
import { newVolume } from './new-volume';
import type { ChangeVolumes } from './volumes.schemas';

type Wanted = Pick<ChangeVolumes, 'owned' | 'read'>;

const refuse = (detail: string) => new AppError('bad_request', detail);

/** The row of a volume; one that nobody has yet is given one, as long as the series may have it. */
const rowAt = ({ volumes, series }: SagaGrid, number: number): Pick<GridVolume, 'number' | 'title' | 'books'> => {
  const known = volumes.find((volume) => volume.number === number);
  if (known) return known;
  if (!Number.isInteger(number) || number < 1) throw refuse(`Le tome ${number} de cette saga n’est pas connu`);
  if (series?.status === 'completed' && series.volumes !== null && number > series.volumes)
    throw refuse(`La série est terminée, en ${series.volumes} tomes`);
  return { number, title: '', books: [] };
};

/** The books of its own that a volume has; one that only an omnibus provides is not changed without it. */
const ownBooks = ({ number, books }: Pick<GridVolume, 'number' | 'books'>) => {
  const own = books.filter(({ is_omnibus }) => !is_omnibus);
  const [omnibus] = books;
  if (omnibus && !own.length) throw refuse(`Le tome ${number} est dans « ${omnibus.title} » : changez ce livre`);
  return own.map(({ id }) => id);
};

type Book = OwnSaga['books'][number];

const readPatch = (book: Book, read: boolean | undefined): BookPatch => {
  if (read === undefined || read === book.has_been_read) return {};
  return read ? { status: 'completed' } : { readings: [] };
};

/** What was borrowed or wished for stays so until it is said to be owned. */
const ownershipAfter = ({ ownership }: Book, owned: boolean | undefined) => {
  if (owned === undefined) return ownership;
  if (owned) return 'owned';
  return ownership === 'owned' ? 'none' : ownership;
};

const ownedPatch = (book: Book, owned: boolean | undefined): BookPatch => {
  const ownership = ownershipAfter(book, owned);
  return ownership === book.ownership ? {} : { ownership };
};

const isNothing = (book: Book, { owned, read = book.has_been_read }: Wanted) =>
  ownershipAfter(book, owned) === 'none' && !read;

const asNew = ({ owned, read }: Wanted): Partial<NewBook> => ({
  ownership: owned ? 'owned' : 'none',
  status: read ? 'completed' : 'to_read',
});

const addNew = async (userId: string, saga: OwnSaga, rows: Pick<GridVolume, 'number' | 'title'>[], wanted: Wanted) => {
  const isWanted = wanted.owned === true || wanted.read === true;
  const grid = toGrid(saga);
  return addVolumes(userId, isWanted ? rows.map((row) => newVolume({ saga, grid }, row, asNew(wanted))) : []);
};

const changeVolumes = async (userId: string, saga: OwnSaga, { volumes, ...wanted }: ChangeVolumes) => {
  const grid = toGrid(saga);
  const rows = [...new Set(volumes)].map((number) => rowAt(grid, number));
  const ids = new Set(rows.flatMap(ownBooks));
  const books = saga.books.filter(({ id }) => ids.has(id));
  const doubtful = books.filter((book) => book.auto_added && isNothing(book, wanted)).map(({ id }) => id);
  const gone = await removeUntouched(userId, doubtful);
  const patches = books
    .filter(({ id }) => !gone.has(id))
    .map((book) => [book.id, { ...readPatch(book, wanted.read), ...ownedPatch(book, wanted.owned) }] as const);
  const changed = await changeBooks(userId, new Map(patches.filter(([, patch]) => Object.keys(patch).length > 0)));
  const absent = rows.filter((row) => !row.books.length);
  const created_books = await addNew(userId, saga, absent, wanted);
  const added = created_books.map(({ id }) => id);
  const undo = (await noteAdded(userId, added, { batch: changed.undo })) ?? changed.undo;
  return { updates_made: changed.books.length + added.length + gone.size, created_books, undo };
};

/** Says of some volumes of a saga that they are owned or not, read or not. */
export const changeSagaVolumes = async (userId: string, name: string, change: ChangeVolumes) =>
  changeVolumes(userId, await ownSaga(userId, name), change);

export const changeSeriesVolumes = async (userId: string, slug: string, change: ChangeVolumes) =>
  changeVolumes(userId, await ownSeries(userId, slug), change);
