import { createHash } from 'node:crypto';
import type { Book } from './books.schemas';
import { runsOf } from './number-runs';
import { providedVolumes, type Placed } from './provided-volumes';

/**
 * Where a book stands in its saga and in its reader's life, in one short text beside it: a whole library can then be
 * looked at without its books. Whoever changes what it holds adds a migration that writes it anew.
 */
export type Place = {
  id: string;
  numbers: readonly number[];
  status: Book['status'];
  ownership: Book['ownership'];
  isLent: boolean;
  hasBeenRead: boolean;
  year: number | null;
  /** In seconds, as the two below. */
  touched: number;
  finished: number | null;
};

type Told = Placed & {
  id: string;
  status: Book['status'];
  ownership: Book['ownership'];
  lent_to: string;
  publication_year: number | null;
  readings: readonly { outcome: string }[];
  date_added: Date;
  date_completed: Date | null;
  updated_at?: Date;
};

const BETWEEN = '|';

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

const inShort = (numbers: readonly number[]): string =>
  runsOf(numbers)
    .map(([from, to]) => (from === to ? String(from) : `${from}-${to}`))
    .join(',');

const inFull = (text: string): number[] => {
  if (text === '') return [];
  if (!/[,-]/.test(text)) return [Number(text)];
  return text.split(',').flatMap((run) => {
    const [from = 0, to = from] = run.split('-').map(Number);
    return Array.from({ length: Math.floor(to - from) + 1 }, (_, i) => from + i);
  });
};

export const placeOf = (book: Told): string =>
  [
    book.id,
    inShort(providedVolumes(book)),
    book.status,
    book.ownership,
    book.lent_to ? 1 : '',
    book.readings.some(({ outcome }) => outcome === 'finished') ? 1 : '',
    book.publication_year ?? '',
    seconds(book.updated_at ?? book.date_added),
    book.date_completed ? seconds(book.date_completed) : '',
  ].join(BETWEEN);

/** Of 36 bits, so that those of a hundred thousand places still have an exact sum. */
const MARK_DIGITS = 9;

/** A number that follows from a place: while the sum of them is the same, so are the places of a shelf. */
export const markOf = (place: string): number =>
  Number.parseInt(createHash('sha256').update(place).digest('hex').slice(0, MARK_DIGITS), 16);

export const readPlace = (place: string): Place => {
  const parts = place.split(BETWEEN);
  const [id = '', numbers = '', status = '', ownership = '', lent, read, year, touched, finished] = parts;
  return {
    id,
    numbers: inFull(numbers),
    // Whoever wrote the place wrote nothing else.
    status: status as Book['status'],
    ownership: ownership as Book['ownership'],
    isLent: lent === '1',
    hasBeenRead: read === '1',
    year: year ? Number(year) : null,
    touched: Number(touched),
    finished: finished ? Number(finished) : null,
  };
};
