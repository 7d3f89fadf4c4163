import 'server-only';
import type { BriefBook } from '@/lib/books/books.records';
import type { Status } from '@/lib/books/books.schemas';
import { selectBooks, selectBrief, spellings } from '@/lib/books/books.service';
import { countByStatus, groupBy, type Group } from '@/lib/books/series-card';
import { byVolume } from '@/lib/books/volume-order';
import { fold } from '@/lib/text/fold';
import { type Author, MOST_NAMED, type OwnAuthor } from './authors.schemas';

const describe = (books: Group<BriefBook>): Author => ({
  name: books[0].author,
  books_count: books.length,
  categories: [...new Set(books.map(({ category }) => category))],
  sagas: [...new Set(books.map(({ saga }) => saga))].filter(Boolean),
});

export const listAuthors = async (userId: string): Promise<Author[]> =>
  groupBy(await selectBrief(userId, {}), ({ author }) => author)
    .map(describe)
    .sort((a, b) => b.books_count - a.books_count || a.name.localeCompare(b.name, 'fr'));

/** In order of addition; none when nobody bears that name. */
export const listAuthorBooks = async (userId: string, name: string) => {
  const wanted = fold(name);
  const author = wanted
    ? (await spellings(userId, 'author')).filter((spelling) => fold(spelling).includes(wanted))
    : [];
  return author.length ? selectBooks(userId, { author }) : [];
};

const isOpen = ({ status }: BriefBook) => status === 'to_read' || status === 'paused';

/** Where one is in a saga: the volume in hand, else the next, else the last. */
const atHand = (books: Group<BriefBook>): BriefBook => {
  const inOrder = books.toSorted(byVolume);
  return inOrder.find(({ status }) => status === 'reading') ?? inOrder.find(isOpen) ?? inOrder.at(-1) ?? books[0];
};

const sagasOf = (books: readonly BriefBook[]): OwnAuthor['sagas'] =>
  groupBy(books, ({ saga }) => fold(saga))
    .map((volumes) => ({
      name: volumes[0].saga,
      books_count: volumes.length,
      completed_books: countByStatus(volumes).completed_books,
      book: atHand(volumes),
    }))
    .sort((a, b) => b.books_count - a.books_count || a.name.localeCompare(b.name, 'fr'));

/** What a reader has of one author, alone or among others. */
export const getOwnAuthor = async (userId: string, name: string): Promise<OwnAuthor> => {
  const books = await selectBrief(userId, { by: name });
  const count = (status: Status) => books.filter((book) => book.status === status).length;
  return {
    name,
    ...countByStatus(books),
    paused_books: count('paused'),
    abandoned_books: count('abandoned'),
    sagas: sagasOf(books.filter(({ saga }) => saga)).slice(0, MOST_NAMED),
    books: books
      .filter(({ saga }) => !saga)
      .toReversed()
      .slice(0, MOST_NAMED),
  };
};
