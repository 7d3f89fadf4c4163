import type { BriefBook } from './books.records';
import type { Book, Status } from './books.schemas';
import type { SeriesCard } from './series-card.schemas';

/** A part of a whole in percent, rounded half up; nothing of nothing is 0. */
export const percentage = (part: number, whole: number): number => (whole ? Math.floor((part / whole) * 100 + 0.5) : 0);

export const countByStatus = (books: readonly Pick<Book, 'status'>[]) => {
  const count = (status: Status) => books.filter((book) => book.status === status).length;
  const [completed_books, reading_books, to_read_books] = [count('completed'), count('reading'), count('to_read')];
  return { total_books: books.length, completed_books, reading_books, to_read_books };
};

export const statusOf = (books: readonly Pick<Book, 'status'>[]): Status => {
  if (books.some(({ status }) => status === 'reading')) return 'reading';
  return books.every(({ status }) => status === 'completed') ? 'completed' : 'to_read';
};

/** The cover of the highest volume that has one; a book without a number comes lowest. */
export const coverOf = (books: readonly Pick<Book, 'volume_number' | 'cover_url'>[]): string =>
  books
    .filter(({ cover_url }) => cover_url)
    .reduce<Pick<Book, 'volume_number' | 'cover_url'> | undefined>(
      (best, book) => (best && (best.volume_number ?? -1) >= (book.volume_number ?? -1) ? best : book),
      undefined,
    )?.cover_url ?? '';

export const maxVolume = (books: readonly Pick<Book, 'volume_number'>[]): number =>
  Math.max(0, ...books.map(({ volume_number }) => volume_number ?? 0));

export const sagaSlug = (saga: string): string => saga.toLowerCase().replace(/ /g, '_');

const toCard = (books: Group<BriefBook>): SeriesCard => {
  const [{ saga, author, category, date_added }] = books;
  const counts = countByStatus(books);
  return {
    id: `series_${sagaSlug(saga)}`,
    name: saga,
    author,
    category,
    isSeriesCard: true,
    isOwnedSeries: true,
    ...counts,
    completion_percentage: percentage(counts.completed_books, counts.total_books),
    status: statusOf(books),
    cover_url: coverOf(books),
    max_volume: maxVolume(books),
    first_added: date_added,
    last_updated: books.map(({ updated_at }) => updated_at).reduce<string | null>(latest, null),
    progress_text: `${counts.completed_books}/${counts.total_books} tomes lus`,
    books: books.map(({ id, title, volume_number, status, cover_url }) => ({
      id,
      title,
      volume_number,
      status,
      cover_url,
    })),
  };
};

const latest = (a: string | null, b: string | undefined) => (b && (!a || b > a) ? b : a);

const byRecency = (a: SeriesCard, b: SeriesCard) =>
  (b.last_updated ?? '').localeCompare(a.last_updated ?? '') || b.first_added.localeCompare(a.first_added);

/** Books that belong together: at least one. */
export type Group<B = Book> = readonly [B, ...B[]];

/** Groups in the order in which each was first met. */
export const groupBy = <B>(books: readonly B[], keyOf: (book: B) => string): Group<B>[] => {
  const groups = new Map<string, [B, ...B[]]>();
  for (const book of books) {
    const group = groups.get(keyOf(book));
    if (group) group.push(book);
    else groups.set(keyOf(book), [book]);
  }
  return [...groups.values()];
};

/** One card per saga, author and category, from books in order of addition; the last touched first. */
export const seriesCards = (books: readonly BriefBook[]): SeriesCard[] =>
  groupBy(books, ({ saga, author, category }) => JSON.stringify([saga, author, category]))
    .map(toCard)
    .sort(byRecency);
