import type { Status } from '@/lib/books/books.schemas';
import type { Statistics } from '@/lib/statistics/statistics.schemas';

export type StatusCount = { status: Status; count: number };

/** What was put aside is named where there is some: most readers have none of it. */
export const putAside = ({ paused_books, abandoned_books }: Statistics): StatusCount[] =>
  [
    { status: 'paused' as const, count: paused_books },
    { status: 'abandoned' as const, count: abandoned_books },
  ].filter(({ count }) => count > 0);

/** How many books have each status: all of a library. */
export const statusCounts = (statistics: Statistics): StatusCount[] => [
  { status: 'completed', count: statistics.completed_books },
  { status: 'reading', count: statistics.reading_books },
  { status: 'to_read', count: statistics.to_read_books },
  ...putAside(statistics),
];
