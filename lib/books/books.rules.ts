import { invalidField } from '@/lib/errors';
import type { Book, BookPatch, NewBook, Status } from './books.schemas';

type Progress = Pick<Book, 'status' | 'current_page' | 'total_pages'> & {
  date_started: Date | null;
  date_completed: Date | null;
};

/** What becomes of dates and pages when a status changes. Setting the present status again moves nothing. */
const changeStatus = <B extends Progress>(book: B, status: Status, now: Date): B => {
  if (book.status === status) return book;
  if (status === 'reading') return { ...book, status, date_started: now };
  if (status === 'to_read') return { ...book, status, date_started: null, date_completed: null };
  return {
    ...book,
    status,
    date_started: book.date_started ?? now,
    date_completed: now,
    current_page: book.total_pages ?? book.current_page,
  };
};

const checkPages = ({ current_page, total_pages }: Progress, blamed: 'current_page' | 'total_pages') => {
  if (current_page !== null && total_pages !== null && current_page > total_pages)
    throw invalidField(blamed, 'current_page must not be greater than total_pages');
};

/** A new book with the dates of its status: one added as read was just finished. */
export const begin = (book: NewBook, now: Date) => {
  const { status, ...rest } = book;
  const fresh = { ...rest, status: 'to_read' as Status, date_added: now, date_started: null, date_completed: null };
  checkPages(fresh, 'current_page');
  return changeStatus(fresh, status, now);
};

/** A book after a change, with the dates and pages that follow from it. Throws when the result breaks a bound. */
export const amend = <B extends Progress & NewBook>(book: B, patch: BookPatch, now: Date): B => {
  const { status = book.status, ...rest } = patch;
  const staysCompleted = book.status === 'completed' && status === 'completed';
  const amended: B = { ...book, ...rest };
  if (staysCompleted && patch.total_pages != null && patch.current_page === undefined)
    amended.current_page = patch.total_pages;
  const result = changeStatus(amended, status, now);
  checkPages(result, patch.current_page === undefined ? 'total_pages' : 'current_page');
  return result;
};
