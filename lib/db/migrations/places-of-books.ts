import 'server-only';
import { fieldsOf, placeFields } from '@/lib/books/books.records';
import { rewriteBooks } from './rewrite-books';

/** Books get their place in the form it has now, and the number by which a shelf tells that it changed. */
export const placesOfBooks = (): Promise<void> =>
  rewriteBooks({ place_mark: { $exists: false } }, (record) => placeFields(record.id, fieldsOf(record)));
