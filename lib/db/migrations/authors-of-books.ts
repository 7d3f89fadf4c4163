import 'server-only';
import { authorNames } from '@/lib/books/books.records';
import { rewriteBooks } from './rewrite-books';

/** Books get the names under which they are looked for by one of their authors. */
export const authorsOfBooks = (): Promise<void> =>
  rewriteBooks({ author_names: { $exists: false } }, (record) => ({ author_names: authorNames(record) }));
