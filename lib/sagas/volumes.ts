import { providedVolumes, type Placed } from '@/lib/books/provided-volumes';

/** The whole numbers of the volumes in some books, ascending, each once; an omnibus stands for those it contains. */
export const volumesOf = (books: readonly Placed[]): number[] =>
  [...new Set(books.flatMap(providedVolumes))].filter(Number.isInteger).sort((a, b) => a - b);

export const highestVolume = (books: readonly Placed[]): number => Math.max(0, ...volumesOf(books));

export const nextVolume = (books: readonly Placed[]): number => highestVolume(books) + 1;

/** The numbers from `first` to `last` that are not among the owned. */
export const gaps = (owned: readonly number[], first: number, last: number): number[] => {
  const present = new Set(owned);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter((n) => !present.has(n));
};
