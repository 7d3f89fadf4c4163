const LIFE = {
  ownership: 'owned',
  acquired: '2026-02',
  lent_to: 'Élise',
  lent_since: '2026-03-05',
  readings: [{ started: '2026-03-02', finished: '2026-03-02', outcome: 'finished', pages: 48 }],
  tags: ['dédicacé'],
  notes: '',
  quotes: [{ text: 'Ils sont fous, ces Bretons.', page: 12 }],
  format: 'paper',
  language: 'fr',
  contributors: [{ name: 'Albert Uderzo', role: 'artist' }],
  volume_label: '',
  covers: [],
  private: false,
} as const;

/** What nobody has said of a book. */
export const UNTOLD = {
  ...LIFE,
  acquired: null,
  lent_to: '',
  lent_since: null,
  readings: [],
  tags: [],
  quotes: [],
  format: null,
  language: '',
  contributors: [],
} as const;

/** A book as a reader of the documentation meets it, wherever an answer holds one. */
export const BOOK = {
  id: '3b0c9f52-8a5e-4a86-9a0e-5d1c6f1f7a10',
  user_id: '9d8f0a6e-0f57-4d0b-8f3e-2f6f4f0f9c21',
  title: 'Astérix chez les Bretons',
  author: 'René Goscinny, Albert Uderzo',
  category: 'bd',
  description: '',
  total_pages: 48,
  current_page: 48,
  status: 'completed',
  rating: 4.5,
  review: 'La course au tonneau de potion, et le thé avant le thé.',
  cover_url: '',
  saga: 'Astérix',
  volume_number: 8,
  genre: 'humour',
  publication_year: 1966,
  publisher: 'Dargaud',
  isbn: '',
  auto_added: false,
  date_added: '2026-03-01T10:00:00.000Z',
  date_started: '2026-03-02T18:30:00.000Z',
  date_completed: '2026-03-02T19:15:00.000Z',
  updated_at: '2026-03-02T19:15:00.000Z',
  ...LIFE,
} as const;

/** The same book as it is added. */
export const NEW_BOOK = {
  title: BOOK.title,
  author: BOOK.author,
  category: BOOK.category,
  saga: BOOK.saga,
  volume_number: BOOK.volume_number,
  publication_year: BOOK.publication_year,
  publisher: BOOK.publisher,
  total_pages: BOOK.total_pages,
} as const;

/** Volumes that a route adds by itself have a number, and for the rest what the saga is known to share. */
export const ADDED_VOLUME = {
  ...BOOK,
  ...UNTOLD,
  id: '5f1d7a34-93c1-4b0f-8a64-7e0c2d9b6e42',
  title: 'Astérix - Tome 9',
  description: 'Tome 9 de la série Astérix',
  total_pages: null,
  current_page: null,
  status: 'to_read',
  rating: null,
  review: '',
  volume_number: 9,
  publication_year: null,
  auto_added: true,
  date_started: null,
  date_completed: null,
} as const;

/** One saga of a library, counted. */
export const CARD = {
  id: 'series_astérix',
  name: BOOK.saga,
  author: BOOK.author,
  category: BOOK.category,
  isSeriesCard: true,
  isOwnedSeries: true,
  total_books: 1,
  completed_books: 1,
  reading_books: 0,
  to_read_books: 0,
  completion_percentage: 100,
  status: 'completed',
  cover_url: '',
  max_volume: 8,
  first_added: BOOK.date_added,
  last_updated: BOOK.updated_at,
  progress_text: '1/1 tomes lus',
  books: [{ id: BOOK.id, title: BOOK.title, volume_number: BOOK.volume_number, status: BOOK.status, cover_url: '' }],
} as const;

/** One saga among the results of a search. */
export const FOUND_SAGA = {
  type: 'saga',
  id: 'saga_astérix',
  name: BOOK.saga,
  author: BOOK.author,
  category: BOOK.category,
  status: 'completed',
  cover_url: '',
  latest_volume: 8,
  books: [BOOK],
  total_books: 1,
  completed_books: 1,
  reading_books: 0,
  to_read_books: 0,
  completion_percentage: 100,
  match_reason: 'saga_match',
} as const;
