import type { Book } from './books.schemas';

type Placed = Pick<Book, 'volume_number' | 'title' | 'date_added'>;

/** By number, those without one last, then by title, then by date of addition. */
export const byVolume = (a: Placed, b: Placed): number =>
  (a.volume_number ?? Infinity) - (b.volume_number ?? Infinity) ||
  a.title.localeCompare(b.title, 'fr') ||
  a.date_added.localeCompare(b.date_added);
