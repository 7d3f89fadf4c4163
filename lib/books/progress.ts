import type { Book } from './books.schemas';

type Pages = Pick<Book, 'current_page' | 'total_pages'>;

/** How much of a book is read, in whole per cent; null when its number of pages, or the page, is not known. */
export const readPercent = ({ current_page, total_pages }: Pages): number | null =>
  total_pages && current_page !== null ? Math.round((current_page / total_pages) * 100) : null;
