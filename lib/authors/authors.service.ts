import 'server-only';
import type { BriefBook } from '@/lib/books/books.records';
import { selectBooks, selectBrief, spellings } from '@/lib/books/books.service';
import { groupBy, type Group } from '@/lib/books/series-card';
import { fold } from '@/lib/text/fold';
import type { Author } from './authors.schemas';

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
