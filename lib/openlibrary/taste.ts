import type { BookIdentity } from '@/lib/books/duplicates';
import type { Category } from '@/lib/books/books.schemas';
import { fold } from '@/lib/text/fold';

const MOST_AUTHORS = 3;
const NOBODY = new Set(['', 'auteur inconnu']);

const byCount = <T>(items: readonly T[]): T[] => {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  // Sorting is stable: of equals, the first added comes first.
  return [...counts].sort(([, a], [, b]) => b - a).map(([item]) => item);
};

/** The authors of whom a library holds most books. */
export const favoriteAuthors = (books: readonly BookIdentity[]): string[] =>
  byCount(books.map(({ author }) => author).filter((author) => !NOBODY.has(fold(author)))).slice(0, MOST_AUTHORS);

export const favoriteCategory = (books: readonly BookIdentity[]): Category =>
  byCount(books.map(({ category }) => category))[0] ?? 'roman';
