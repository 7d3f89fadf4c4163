import type { Category } from '@/lib/books/books.schemas';

/** What a cover is drawn from; any book will do. */
export type CoverSubject = {
  title: string;
  author?: string;
  category: Category;
  saga?: string;
  volume_number?: number | null;
};

/** The saga and the number, when the book is a numbered volume; otherwise a book stands for itself. */
export const volumeOf = ({ saga, volume_number }: Pick<CoverSubject, 'saga' | 'volume_number'>) =>
  saga && volume_number ? { saga, number: volume_number } : null;
