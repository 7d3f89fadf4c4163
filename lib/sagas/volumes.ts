import type { Book } from '@/lib/books/books.schemas';

type Numbered = Pick<Book, 'volume_number'>;

/** The volume numbers of some books, ascending, each once; a book without a number has no part in it. */
export const volumesOf = (books: readonly Numbered[]): number[] =>
  [...new Set(books.flatMap(({ volume_number }) => (volume_number === null ? [] : [volume_number])))].sort(
    (a, b) => a - b,
  );

export const highestVolume = (books: readonly Numbered[]): number => Math.max(0, ...volumesOf(books));

export const nextVolume = (books: readonly Numbered[]): number => highestVolume(books) + 1;

/** The numbers from `first` to `last` that are not among the owned. */
export const gaps = (owned: readonly number[], first: number, last: number): number[] => {
  const present = new Set(owned);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter((n) => !present.has(n));
};
