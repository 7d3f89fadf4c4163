import type { BookTitle } from '@/lib/books/titles.schemas';

let sequence = 0;

/** A book of a library, as the search knows it. */
export const aTitle = (title: string, author: string, rest: Partial<BookTitle> = {}): BookTitle => ({
  id: `00000000-0000-4000-8000-${String(++sequence).padStart(12, '0')}`,
  title,
  author,
  category: 'roman',
  saga: '',
  volume_number: null,
  isbn: '',
  cover_url: '',
  status: 'to_read',
  ownership: 'owned',
  ...rest,
});
