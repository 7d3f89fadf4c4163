import 'server-only';
import { fromProgress, shownReadings } from '@/lib/readings/readings';
import { fold } from '@/lib/text/fold';
import { sortKey } from '@/lib/text/sort-key';
import type { BookRecord } from '@/models/book';
import { UNTOLD } from './book-life.schemas';
import type { Book } from './books.schemas';
import { placeOf } from './place';

/** After the highest volume number there is. */
const UNNUMBERED = 10_001;

/** No search term holds it, so that none matches across two fields. */
const BETWEEN_FIELDS = '\n';

/** What is stored beside a book's fields so that searches and sorts read an index or a folded text. */
export const derivedFields = (id: string, book: BookFields) => ({
  search_text: [book.title, book.author, book.saga, book.genre, book.publisher, book.description]
    .map(fold)
    .join(BETWEEN_FIELDS),
  title_key: sortKey(book.title),
  author_key: sortKey(book.author),
  volume_key: book.volume_number ?? UNNUMBERED,
  place: placeOf({ ...book, id }),
});

/** The fields of a book that somebody decided; the store adds what follows from them. */
export type BookFields = Omit<
  BookRecord,
  'id' | 'user_id' | 'revision' | 'search_text' | 'title_key' | 'author_key' | 'volume_key' | 'volume_claim' | 'place'
>;

export const fieldsOf = (record: BookRecord): BookFields => {
  const { id: _i, user_id: _u, revision: _r, search_text: _s, title_key: _t, author_key: _a, ...rest } = record;
  const { volume_key: _k, volume_claim: _c, place: _p, ...fields } = rest;
  // A book stored before there were readings has what they follow from.
  return { ...UNTOLD, ...fields, readings: fields.readings ?? fromProgress(fields) };
};

/** A book with the number of its version, which the API shows as an ETag. */
export type OwnedBook = Book & { revision: number };

/** A stored book as everybody else knows it: dates as text, nothing of the database beside. */
export const toBook = (record: BookRecord): OwnedBook => {
  const { date_added, date_started, date_completed, updated_at, ol_key, ...fields } = fieldsOf(record);
  return {
    id: record.id,
    user_id: record.user_id,
    revision: record.revision,
    ...fields,
    readings: shownReadings(fields.readings),
    date_added: date_added.toISOString(),
    date_started: date_started?.toISOString() ?? null,
    date_completed: date_completed?.toISOString() ?? null,
    ...(ol_key && { ol_key }),
    ...(updated_at && { updated_at: updated_at.toISOString() }),
  };
};
