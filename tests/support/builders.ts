import { randomUUID } from 'node:crypto';
import { UNTOLD } from '@/lib/books/book-life.schemas';
import type { Book } from '@/lib/books/books.schemas';

let sequence = 0;

/** A book as the API shows it. */
export const aBook = (overrides: Partial<Book> = {}): Book => ({
  id: randomUUID(),
  user_id: randomUUID(),
  title: `Livre ${++sequence}`,
  author: 'Marguerite Yourcenar',
  category: 'roman',
  description: '',
  total_pages: null,
  current_page: null,
  status: 'to_read',
  rating: null,
  review: '',
  cover_url: '',
  saga: '',
  volume_number: null,
  genre: '',
  publication_year: null,
  publisher: '',
  isbn: '',
  auto_added: false,
  date_added: '2026-01-01T00:00:00.000Z',
  date_started: null,
  date_completed: null,
  ...UNTOLD,
  ...overrides,
});
