import 'server-only';
import { derivedFields, fieldsOf } from '@/lib/books/books.records';
import { rewriteBooks } from './rewrite-books';

/** Books that were stored before there were readings, copies and places get them from what they have. */
export const lifeOfOldBooks = (): Promise<void> =>
  rewriteBooks({ readings: { $exists: false } }, (record) => {
    const fields = fieldsOf(record);
    return { ...fields, ...derivedFields(record.id, fields) };
  });
