import { invalidField } from '@/lib/errors';
import {
  plan,
  progressOf,
  replaceReadings,
  withPages,
  withStatus,
  type Progress,
  type StoredReading,
} from '@/lib/readings/readings';
import type { BookPatch, NewBook } from './books.schemas';
import { lendingOf } from './lending';

/** A book as it is kept: its readings are the source of status, dates and current page. */
type Kept = Omit<NewBook, keyof Progress | 'readings'> & Progress & { readings: StoredReading[] };

const checkPages = ({ current_page, total_pages }: Kept, blamed: 'current_page' | 'total_pages') => {
  if (current_page !== null && total_pages !== null && current_page > total_pages)
    throw invalidField(blamed, 'current_page must not be greater than total_pages');
};

/** A new book with the dates of its status: one added as read was just finished. */
export const begin = (book: NewBook, now: Date) => {
  const { status, current_page, readings: written, ...rest } = book;
  const earlier = replaceReadings([], written, rest.total_pages) ?? [];
  const reached = current_page === null ? earlier : withPages(earlier, current_page);
  checkPages({ ...rest, readings: reached, ...progressOf(reached) }, 'current_page');
  // A book is to be read unless something says otherwise: readings do.
  const change = { now, total: rest.total_pages };
  const readings = status === 'to_read' && written.length ? reached : withStatus(reached, status, change);
  const fresh = { ...rest, ...lendingOf(rest, rest, '', now), readings, ...progressOf(readings) };
  return { ...fresh, date_added: now };
};

/** Beside readings that were written anew, a status or a page that only repeats what the book said is no wish. */
const wishesOf = (book: Kept, { status, current_page }: BookPatch, isRewritten: boolean) => {
  const heard = <T>(value: T | undefined, present: T) => (isRewritten && value === present ? undefined : value);
  return { status: heard(status, book.status), page: heard(current_page, book.current_page) };
};

const isEnd = (book: Kept, { status, total_pages }: Pick<BookPatch, 'status' | 'total_pages'>) =>
  status === 'completed' && book.status !== 'completed' && total_pages != null;

/** The readings after a change. Beside readings that were written anew, "to read" means to be read again. */
const amendReadings = (book: Kept, patch: BookPatch, total_pages: number | null, now: Date): StoredReading[] => {
  const written = patch.readings ? replaceReadings(book.readings, patch.readings, total_pages) : null;
  const { status, page } = wishesOf(book, patch, written !== null);
  if (written?.length && patch.status === 'to_read') return plan(written, page ?? null);
  const base = written ?? book.readings;
  const moved = status ? withStatus(base, status, { now, total: total_pages }) : base;
  return page === undefined || isEnd(book, { status, total_pages }) ? moved : withPages(moved, page);
};

/** A book after a change, with the dates and pages that follow from it. Throws when the result breaks a bound. */
export const amend = <B extends Kept>(book: B, patch: BookPatch, now: Date): B => {
  const { status, current_page, readings: _readings, ...rest } = patch;
  const total_pages = patch.total_pages === undefined ? book.total_pages : patch.total_pages;
  const amended = amendReadings(book, patch, total_pages, now);
  const staysCompleted = book.status === 'completed' && (status ?? 'completed') === 'completed' && !patch.readings;
  const hasNewEnd = staysCompleted && patch.total_pages != null && current_page === undefined;
  const readings = hasNewEnd ? withPages(amended, total_pages) : amended;
  const result: B = {
    ...book,
    ...rest,
    ...lendingOf({ ...book, ...rest }, patch, book.lent_to, now),
    readings,
    ...progressOf(readings),
  };
  checkPages(result, patch.current_page === undefined ? 'total_pages' : 'current_page');
  return result;
};

/** A book with fields as they were once; null when its page would then pass its last one. */
export const restored = <B extends Kept>(book: B, before: Partial<B>, now: Date): B | null => {
  const result: B = { ...book, ...before };
  const { current_page, ...progress } = progressOf(result.readings);
  const isPastEnd = current_page !== null && result.total_pages !== null && current_page > result.total_pages;
  return isPastEnd ? null : { ...result, ...progress, current_page, updated_at: now };
};
