import type { RowBook } from '@/lib/books/imported-books.service';
import { MOST_TAGS } from '@/lib/books/book-life.schemas';
import type { BookFields } from '@/lib/books/books.records';
import { amend } from '@/lib/books/books.rules';
import type { BookPatch, NewBook } from '@/lib/books/books.schemas';
import type { Reading } from '@/lib/readings/readings.schemas';
import { mergeReadings } from './merge-readings';

const TEXTS = [...['description', 'review', 'cover_url', 'genre', 'publisher', 'isbn', 'notes', 'language']] as const;
const VALUES = ['rating', 'publication_year', 'acquired', 'format'] as const;
const LISTS = ['contributors'] as const;

const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || isNothingIn(value);
const isNothingIn = (value: unknown) => Array.isArray(value) && value.length === 0;

/** What the book does not say and the row does. */
const blanks = (book: BookFields, row: RowBook): BookPatch => {
  const fields = [...TEXTS, ...VALUES, ...LISTS] as (keyof BookFields & keyof RowBook)[];
  const told = fields.filter((field) => isEmpty(book[field]) && !isEmpty(row[field]));
  return Object.fromEntries(told.map((field) => [field, row[field]]));
};

const hasNoPlace = ({
  volume_number,
  volume_label,
  covers,
}: Pick<BookFields, 'volume_number' | 'volume_label' | 'covers'>) =>
  volume_number === null && !volume_label && !covers.length;

/** Saga and volume go together: those of a book that has them stay. */
const placed = (book: BookFields, { saga, volume_number, volume_label, covers }: RowBook): BookPatch => {
  if (!saga || (book.saga && book.saga !== saga)) return {};
  const place = hasNoPlace(book)
    ? Object.entries({ volume_number, volume_label, covers }).filter(([, value]) => !isEmpty(value))
    : [];
  return { ...(book.saga ? {} : { saga }), ...Object.fromEntries(place) };
};

const tagged = (book: BookFields, { tags = [] }: RowBook): BookPatch => {
  const more = tags.filter((tag) => !book.tags.includes(tag)).slice(0, Math.max(0, MOST_TAGS - book.tags.length));
  return more.length ? { tags: [...book.tags, ...more] } : {};
};

const quoted = (book: BookFields, { quotes = [] }: RowBook): BookPatch => {
  const known = new Set(book.quotes.map(({ text }) => text));
  const more = quotes.filter(({ text }) => !known.has(text));
  return more.length ? { quotes: [...book.quotes, ...more] } : {};
};

const counted = (book: BookFields, { total_pages }: RowBook): BookPatch => {
  const isPossible = total_pages != null && total_pages > 0 && total_pages >= (book.current_page ?? 0);
  return book.total_pages === null && isPossible ? { total_pages } : {};
};

/** A page that a row tells of another edition may lie behind the last one of this. */
const within = (readings: readonly Reading[], last: number | null | undefined): Reading[] =>
  readings.map((reading) => (last != null && (reading.pages ?? 0) > last ? { ...reading, pages: null } : reading));

const read = (book: BookFields, row: RowBook): BookPatch => {
  const last = counted(book, row).total_pages ?? book.total_pages;
  const merged = mergeReadings(book.readings, within(row.readings ?? [], last));
  return merged ? { readings: merged } : {};
};

/** A book that was wished for is there now; what else became of a copy, its reader knows better than a file. */
const had = (book: BookFields, { ownership }: RowBook): BookPatch =>
  book.ownership === 'wished' && ownership === 'owned' ? { ownership } : {};

const isLentNow = (book: BookFields, { lent_to }: RowBook, ownership: BookFields['ownership']) =>
  Boolean(lent_to) && !book.lent_to && ownership === 'owned';

/** What a row adds to a book of the library: it fills and joins, and overwrites nothing. */
const patchOf = (book: BookFields, row: RowBook): BookPatch => {
  const parts = [blanks, placed, tagged, quoted, counted, read, had].map((part) => part(book, row));
  const patch: BookPatch = Object.assign({}, ...parts);
  // What was written elsewhere for few was not written for everybody.
  return 'review' in patch && !book.private ? { ...patch, private: true } : patch;
};

/** The book with what the row adds to it; null when the row adds nothing. */
export const mergeBook = (book: BookFields, row: RowBook, now: Date): BookFields | null => {
  const patch = patchOf(book, row);
  const isLent = isLentNow(book, row, patch.ownership ?? book.ownership);
  if (!Object.keys(patch).length && !isLent) return null;
  const merged: BookFields = { ...amend(book, patch, now), updated_at: now };
  const { lent_to = '', lent_since = null } = row as Partial<NewBook>;
  return isLent ? { ...merged, lent_to, lent_since } : merged;
};
