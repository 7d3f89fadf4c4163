import 'server-only';
import { isAuthorUnknown } from '@/lib/books/unknown-author';
import { daysRead } from './days-read.service';
import { finishedIn, monthsOf, yearOf } from './year.service';

/** A book on the shelf of a year. Null stands for a private one: it is counted, and nothing of it can be told. */
export type ShelvedBook = {
  title: string;
  category: 'roman' | 'bd' | 'manga';
  saga: string;
  volume_number: number | null;
  pages: number | null;
};

/** What the picture of a year shows. */
export type YearCard = {
  year: number;
  books: number;
  pages: number;
  /** Whether the pages of every book are known. */
  isPagesWhole: boolean;
  authors: number;
  /** The month in which most was read, when there is one such month. */
  bestMonth: { month: number; books: number } | null;
  longestStreak: number;
  shelf: (ShelvedBook | null)[];
};

const bestOf = (months: readonly { month: number; books: number }[]) => {
  const most = Math.max(...months.map(({ books }) => books));
  const best = months.filter(({ books }) => books === most);
  return best.length === 1 && most > 1 ? { month: best[0]?.month ?? 1, books: most } : null;
};

export const yearCard = async (userId: string, text: string, now = new Date()): Promise<YearCard> => {
  const year = yearOf(text);
  const [readings, { longest_streak }] = await Promise.all([finishedIn(userId, year), daysRead(userId, year, now)]);
  return {
    year,
    books: readings.length,
    pages: readings.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
    isPagesWhole: readings.every(({ pages }) => pages !== null),
    authors: new Set(readings.map(({ author }) => author).filter((author) => !isAuthorUnknown(author))).size,
    bestMonth: bestOf(monthsOf(readings)),
    longestStreak: longest_streak?.days ?? 0,
    shelf: readings.map(({ is_private, title, category, saga, volume_number, pages }) =>
      is_private ? null : { title, category, saga, volume_number, pages },
    ),
  };
};
