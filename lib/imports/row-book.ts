import 'server-only';
import type { RowBook } from '@/lib/books/imported-books.service';
import { NewBook, type Status } from '@/lib/books/books.schemas';
import { UNKNOWN_AUTHOR } from '@/lib/books/unknown-author';
import { shownReadings } from '@/lib/readings/readings';
import type { Reading } from '@/lib/readings/readings.schemas';
import type { createPlacer } from '@/lib/series/recognition/place-book';
import type { ImportedRow } from './imported-row.schemas';
import type { KeptBook } from './kept-book.schemas';
import { targetOf } from './shelves';

type Placer = ReturnType<typeof createPlacer>;
type Told = Pick<ImportedRow, 'status' | 'readings' | 'current_page' | 'total_pages'>;

const OUTCOME = { reading: 'ongoing', completed: 'finished', paused: 'paused', abandoned: 'abandoned' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WORK = /(OL\d+W)$/;

/** The title of a book of which only the number is known, until somebody says how it is called. */
const titleOfIsbn = (isbn: string): string => `ISBN ${isbn}`;

export const isUntitled = ({ title, isbn }: { title: string; isbn: string }): boolean =>
  isbn !== '' && title === titleOfIsbn(isbn);

const pageOf = ({ current_page, total_pages }: Told): number | null =>
  current_page != null && (total_pages == null || current_page <= total_pages) ? current_page : null;

/** The readings that a row tells, with one of unknown dates when only its status says that there was one. */
const readingsOf = (told: Told, status: Status | undefined): Reading[] => {
  const readings = [...(told.readings ?? [])];
  const outcome = status && status !== 'to_read' ? OUTCOME[status] : undefined;
  if (!outcome || readings.at(-1)?.outcome === outcome) return readings;
  const pages = outcome === 'finished' ? null : pageOf(told);
  return [
    ...readings.filter((reading) => reading.outcome !== 'ongoing'),
    { started: null, finished: null, outcome, pages },
  ];
};

const shelved = ({ status, ownership, tags = [], shelf }: ImportedRow, chosen: Readonly<Record<string, string>>) => {
  if (!shelf) return { status, ownership, tags };
  const target = targetOf(shelf, chosen);
  if (target === 'ignore') return { status, ownership, tags };
  if (target === 'tag') return { status, ownership, tags: [...new Set([...tags, shelf])] };
  return target === 'wished' ? { status, ownership: target, tags } : { status: target, ownership, tags };
};

const isbnIn = ({ isbn13, isbn10 }: ImportedRow) => isbn13 ?? isbn10 ?? '';

const authorOf = ({ authors = [] }: ImportedRow) => authors.filter(Boolean).join(', ') || UNKNOWN_AUTHOR;

/** Saga and volume as the row says, else as its title does. */
const seriesOf = (row: ImportedRow, titled: { title: string; author: string }, placer: Placer) => {
  const { category } = row;
  if (row.saga) {
    const { saga, volume_number, volume_label, covers } = row;
    const told = { volume_number, volume_label, covers, category: category ?? placer.categoryOf(saga, titled) };
    return { saga: placer.spell(saga), ...told };
  }
  // A title that names its series for sure was read with the row; here the catalogue has its say.
  const found = placer.place(titled);
  return { ...found, category: category ?? found?.category };
};

const workIn = ({ source_ids }: ImportedRow) => {
  const [, work] = WORK.exec(source_ids?.openlibrary ?? '') ?? [];
  return work && `/works/${work}`;
};

const saidIn = (told: object): RowBook => {
  const said: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(told)) if (value !== undefined && value !== null) said[field] = value;
  return said as RowBook;
};

/** What a row says as it was read, in the words of a book of this library. */
const SAME = [
  ...['description', 'review', 'notes', 'quotes', 'rating', 'acquired', 'format', 'language', 'publisher'],
  ...['publication_year', 'total_pages', 'contributors', 'private', 'lent_to', 'lent_since'],
] as (keyof ImportedRow & keyof NewBook)[];

const copied = (row: ImportedRow) => {
  const fields: Partial<Record<keyof NewBook, unknown>> = {};
  for (const field of SAME) fields[field] = row[field];
  return fields;
};

/** A book without what was checked when its row was read. */
const Made = NewBook.omit(Object.fromEntries(SAME.map((field) => [field, true])) as Record<'description', true>);

/** Only what one owns is lent. */
const owned = (ownership: ImportedRow['ownership'], { lent_to }: ImportedRow) => (lent_to ? 'owned' : ownership);

const asKept = ({ id, date_added: _, updated_at, readings_kept: readings, ...book }: KeptBook): RowBook => ({
  ...book,
  readings: shownReadings(readings),
  as_kept: { id, readings, ...(updated_at !== undefined && { updated_at }) },
});

/**
 * The book that a row describes, with the shelves of its reader as they are mapped; it says nothing that the row does not
 * say. A review was written for few: the book is private. Null when the schema of a book refuses it.
 */
export const bookOfRow = (
  row: ImportedRow,
  chosen: Readonly<Record<string, string>>,
  placer: Placer,
): RowBook | null => {
  if (row.kept) return asKept(row.kept);
  const isbn = isbnIn(row);
  const titled = { title: row.title || titleOfIsbn(isbn), author: authorOf(row) };
  const { status, ownership, tags } = shelved(row, chosen);
  const readings = readingsOf(row, status);
  const told = {
    ...copied(row),
    ...titled,
    ...seriesOf(row, titled, placer),
    isbn,
    tags,
    readings,
    // Otherwise readings say it.
    ...(status === 'to_read' && readings.length > 0 && { status }),
    ownership: owned(ownership, row),
    ...(row.review && { private: true }),
  };
  const said = saidIn(told);
  const ol_key = workIn(row);
  return Made.safeParse(said).success ? { ...said, ...(ol_key && { ol_key }) } : null;
};

/** When the book came to the library that the row is from; as little as a month is not believed. */
export const addedOn = ({ added, kept }: ImportedRow): Date | null => {
  if (kept) return new Date(kept.date_added);
  return added && DAY.test(added) ? new Date(`${added}T00:00:00.000Z`) : null;
};

/** Its id at the site that the file is from; a site names itself in the first part of a format's id. */
export const sourceIdOf = ({ source_ids = {} }: ImportedRow, format: string): string => {
  const site = Object.keys(source_ids).find((name) => format.startsWith(name));
  return (site && source_ids[site]) ?? '';
};
