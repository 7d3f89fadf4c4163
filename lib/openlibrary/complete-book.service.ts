import 'server-only';
import { findBook } from '@/lib/books/books.service';
import { completeBook } from '@/lib/books/import-books.service';
import { plainIsbn } from '@/lib/books/isbn';
import { findByIsbn, search, TIMEOUT } from './catalogue';
import { coverUrl, firstCover } from './covers';
import { FIELDS } from './fields';
import { authorsOf, cut, MAX } from './items';
import { clause } from './query';
import type { Edition } from './records';
import { yearOf } from './year';

type Untitled = (book: { title: string; isbn: string }) => boolean;

const offered = ({ covers, publish_date, publishers, number_of_pages }: Edition) => ({
  cover_url: coverUrl(firstCover(covers)),
  publication_year: yearOf(publish_date),
  publisher: cut(publishers.join(', '), MAX.short),
  ...(number_of_pages !== null && number_of_pages > 0 && { total_pages: number_of_pages }),
});

/** An edition names its title and only points at its authors. */
const namesOf = async (isbn: string, edition: Edition) => {
  const q = clause('isbn', isbn);
  const { docs } = await search({ q, limit: 1, fields: FIELDS.enrich, timeout: TIMEOUT.search, isBackground: true });
  const title = edition.title || docs[0]?.title;
  const author = authorsOf(docs[0]?.author_name ?? []);
  return title ? { title: cut(title, MAX.title), ...(author && { author }) } : null;
};

/**
 * Fills what a book does not say from the edition that bears its ISBN, when nobody else waits for Open Library; a book
 * without a title gets its own. Null: there is no such book any more. Throws an UpstreamError.
 */
export const completeByIsbn = async (userId: string, bookId: string, isUntitled: Untitled) => {
  const book = await findBook(userId, bookId);
  if (!book?.isbn) return null;
  const isbn = plainIsbn(book.isbn);
  const { value: edition } = await findByIsbn(isbn, TIMEOUT.record, true);
  if (!edition) return { found: 'unknown' as const, before: book.revision, after: book.revision };
  const names = isUntitled(book) ? await namesOf(isbn, edition) : null;
  const done = await completeBook(userId, book.id, offered(edition), names);
  return done && { found: done.isChanged ? ('filled' as const) : ('known' as const), ...done };
};
