import type { z } from 'zod';
import type { NewBook } from '@/lib/books/books.schemas';

export type Given = z.input<typeof NewBook>;

/** A book of the demonstration: its fields, and how many days ago it was added and finished. */
export type DemoBook = { book: Given; added: number; finished?: number };

/** The first volumes came this many days ago. */
const RECENT = 260;

/** The volumes of a saga that the reader owns: number, title, year; `read` of them, `reading` the one under way. */
export const saga = (
  shared: Omit<Given, 'title'>,
  volumes: [number, string, number?][],
  { read = 0, ratings = [] }: { read?: number; ratings?: (number | null)[] } = {},
): DemoBook[] =>
  volumes.map(([volume_number, title, publication_year], i) => ({
    book: {
      ...shared,
      title,
      volume_number,
      publication_year,
      ...(i < read && { status: 'completed' as const, rating: ratings[i] }),
    },
    added: RECENT - i * 5 - volume_number,
    ...(i < read && { finished: 200 - i * 11 }),
  }));

export const tomes = (...numbers: number[]): [number, string][] => numbers.map((number) => [number, `Tome ${number}`]);

export const single = (
  title: string,
  author: string,
  book: Partial<Given> = {},
  added = 120,
  finished?: number,
): DemoBook => ({
  book: { title, author, ...book },
  added,
  finished,
});

export const read = (rating: number | null = null, review = ''): Partial<Given> => ({
  status: 'completed',
  rating,
  review,
});
