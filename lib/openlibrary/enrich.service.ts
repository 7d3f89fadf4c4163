import 'server-only';
import { AppError } from '@/lib/errors';
import { getBook } from '@/lib/books/books.service';
import { fillBlanks, type Offered } from '@/lib/books/import-books.service';
import { search, TIMEOUT } from './catalogue';
import { coverUrl } from './covers';
import { FIELDS } from './fields';
import { cut, MAX } from './items';
import { escaped } from './query';
import type { SearchDoc } from './records';
import { orUnavailable } from './upstream-error';

const offered = (doc: SearchDoc): Offered => ({
  cover_url: coverUrl(doc.cover_i),
  isbn: cut(doc.isbn[0] ?? '', MAX.short),
  publication_year: doc.first_publish_year,
  publisher: cut(doc.publisher.join(', '), MAX.short),
  total_pages: doc.number_of_pages_median,
});

/** Fills what a book does not say yet from the first work that Open Library finds for its title and author. */
export const enrichBook = async (userId: string, bookId: string) => {
  const book = await getBook(userId, bookId);
  const q = escaped(`${book.title} ${book.author}`);
  const { docs } = await orUnavailable(search({ q, limit: 1, fields: FIELDS.enrich, timeout: TIMEOUT.search }));
  if (!docs[0]) throw new AppError('not_found', 'Open Library ne connaît pas ce livre');
  const { book: result, filled } = await fillBlanks(userId, book, offered(docs[0]));
  const message = filled.length ? 'Livre complété' : 'Rien à compléter';
  return { message, book: result, fields_updated: filled };
};
