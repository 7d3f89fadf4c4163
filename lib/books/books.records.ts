import 'server-only';
import { fromProgress, shownReadings } from '@/lib/readings/readings';
import { fold } from '@/lib/text/fold';
import { sortKey } from '@/lib/text/sort-key';
import type { BookRecord } from '@/models/book';
import { UNTOLD } from './book-life.schemas';
import type { Book } from './books.schemas';
import { markOf, placeOf } from './place';

/** After the highest volume number there is. */
const UNNUMBERED = 10_001;

/** No search term holds it, so that none matches across two fields. */
const BETWEEN_FIELDS = '\n';

export const placeFields = (id: string, book: BookFields) => {
  const place = placeOf({ ...book, id });
  return { place, place_mark: markOf(place) };
};

/** What is stored beside a book's fields so that searches and sorts read an index or a folded text. */
export const derivedFields = (id: string, book: BookFields) => ({
  search_text: [book.title, book.author, book.saga, book.genre, book.publisher, book.description]
    .map(fold)
    .join(BETWEEN_FIELDS),
  title_key: sortKey(book.title),
  author_key: sortKey(book.author),
  volume_key: book.volume_number ?? UNNUMBERED,
  ...placeFields(id, book),
});

/** The fields of a book that somebody decided; the store adds what follows from them. */
export type BookFields = Omit<
  BookRecord,
  | 'id'
  | 'user_id'
  | 'revision'
  | 'search_text'
  | 'title_key'
  | 'author_key'
  | 'volume_key'
  | 'volume_claim'
  | 'isbn_claim'
  | 'place'
  | 'place_mark'
>;

export const fieldsOf = (record: BookRecord): BookFields => {
  const { id: _i, user_id: _u, revision: _r, search_text: _s, title_key: _t, author_key: _a, ...rest } = record;
  const { volume_key: _k, volume_claim: _c, isbn_claim: _n, place: _p, place_mark: _m, ...fields } = rest;
  // A book stored before there were readings has what they follow from.
  return { ...UNTOLD, ...fields, readings: fields.readings ?? fromProgress(fields) };
};

const BRIEF = [
  'id',
  'title',
  'author',
  'category',
  'saga',
  'volume_number',
  'volume_label',
  'covers',
  'status',
  'cover_url',
] as const;

/** A book as far as summaries go: a library in brief is a tenth of it. */
export type BriefBook = Pick<Book, (typeof BRIEF)[number] | 'date_added' | 'updated_at'>;

export const BRIEF_FIELDS = Object.fromEntries(
  ['date_added', 'updated_at', ...BRIEF].map((field) => [field, 1]),
) as Record<string, 1>;

type BriefRecord = Pick<BookRecord, (typeof BRIEF)[number] | 'date_added' | 'updated_at'>;

export const toBrief = ({ date_added, updated_at, ...record }: BriefRecord): BriefBook => ({
  ...record,
  // A book stored before these existed has neither.
  volume_label: record.volume_label ?? UNTOLD.volume_label,
  covers: record.covers ?? UNTOLD.covers,
  date_added: date_added.toISOString(),
  ...(updated_at && { updated_at: updated_at.toISOString() }),
});

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
