import 'server-only';
import { fromProgress, shownReadings } from '@/lib/readings/readings';
import { namesIn, turned } from '@/lib/text/authors';
import { fold } from '@/lib/text/fold';
import { nameKey } from '@/lib/text/slug';
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

/** Under which names a book is looked for by its author: all of its authors as they are written, and each. */
export const authorNames = ({ author }: Pick<BookFields, 'author'>): string[] => [
  ...new Set([author, ...namesIn(author), ...turned(author)].map(nameKey)),
];

/** What is stored beside a book's fields so that searches and sorts read an index or a folded text. */
export const derivedFields = (id: string, book: BookFields) => ({
  search_text: [book.title, book.author, book.saga, book.genre, book.publisher, book.description]
    .map(fold)
    .join(BETWEEN_FIELDS),
  title_key: sortKey(book.title),
  author_key: sortKey(book.author),
  volume_key: book.volume_number ?? UNNUMBERED,
  author_names: authorNames(book),
  ...placeFields(id, book),
});

/** What the store adds to the fields of a book. */
const ADDED = [
  'id',
  'user_id',
  'revision',
  'search_text',
  'title_key',
  'author_key',
  'volume_key',
  'author_names',
  'volume_claim',
  'isbn_claim',
  'place',
  'place_mark',
] as const;

/** The fields of a book that somebody decided; the store adds what follows from them. */
export type BookFields = Omit<BookRecord, (typeof ADDED)[number]>;

const isAdded = new Set<string>(ADDED);

export const fieldsOf = (record: BookRecord): BookFields => {
  const fields: Record<string, unknown> = { ...UNTOLD };
  // A rest pattern of twelve names takes three times as long, and lists are full of books.
  for (const field in record) if (!isAdded.has(field)) fields[field] = record[field as keyof BookRecord];
  // A book stored before there were readings has what they follow from.
  fields.readings = record.readings ?? fromProgress(record);
  return fields as BookFields;
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
