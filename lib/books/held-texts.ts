import { fold } from '@/lib/text/fold';

/** A book as far as a search of the whole library looks at it. */
export type SearchedBook = {
  id: string;
  search_text: string;
  category: string;
  status: string;
  author: string;
  saga: string;
};

const CONDITIONS = ['category', 'status', 'author', 'saga'] as const;

/** Of what else a search may ask: a book fulfils it when it says the same. */
export type Conditions = Partial<Record<(typeof CONDITIONS)[number], string>>;

const MOST_REMEMBERED = 8;

/** What stands for nothing in a text, and is in none. */
export const termOf = (q: string) => fold(q).replaceAll('\u0000', '');

/**
 * Looks through texts that are in memory. What was found for some letters is remembered: whatever holds more of them is among
 * it, so that each letter that is typed looks at fewer.
 */
export const createHeldTexts = (books: readonly SearchedBook[], bytes: number) => {
  const everything = Uint32Array.from(books.keys());
  const remembered = new Map<string, Uint32Array>();

  const nearestTo = (term: string) =>
    [...remembered].reduce<Uint32Array>(
      (best, [other, found]) => (found.length < best.length && term.includes(other) ? found : best),
      everything,
    );

  const holding = (term: string): Uint32Array => {
    const known = remembered.get(term) ?? nearestTo(term).filter((at) => books[at]!.search_text.includes(term));
    remembered.delete(term);
    remembered.set(term, known);
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
    return known;
  };

  /** The ids of the books that hold a term and fulfil what else is asked, in the order in which they were given. */
  const find = (term: string, conditions: Conditions): string[] => {
    const asked = CONDITIONS.filter((field) => conditions[field] !== undefined);
    const found: string[] = [];
    for (const at of holding(term)) {
      const book = books[at]!;
      if (asked.every((field) => book[field] === conditions[field])) found.push(book.id);
    }
    return found;
  };

  return { find, bytes: bytes + everything.byteLength * (1 + MOST_REMEMBERED) };
};
