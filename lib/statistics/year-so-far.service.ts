import 'server-only';
import { thisYear } from './calendar';
import { finishedIn, monthsOf } from './year.service';

/** The year that runs, month by month: the same books that its page counts. */
export const yearSoFar = async (userId: string, now = new Date()) => {
  const year = thisYear(now);
  const readings = await finishedIn(userId, year);
  const months = monthsOf(readings).map(({ month, books }) => ({ month, books }));
  const dated = months.reduce((sum, { books }) => sum + books, 0);
  return {
    year,
    month: now.getUTCMonth() + 1,
    books: readings.length,
    months,
    books_without_month: readings.length - dated,
  };
};

export type YearSoFar = Awaited<ReturnType<typeof yearSoFar>>;
