import type { FoundBook } from '@/lib/openlibrary/items.schemas';

/** A book of Open Library as a cover draws it: with the saga that it probably belongs to. */
export const foundSubject = (book: FoundBook) => {
  const { name = '', volume_number = null } = book.series_suggestion ?? {};
  return { ...book, saga: name, volume_number };
};
