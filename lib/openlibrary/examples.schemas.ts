import { BOOK, UNTOLD } from '@/lib/books/book-examples.schemas';

/** The saga and the volume that a title says, next to what the catalogue of Open Library says itself. */
export const SERIES_SUGGESTION = {
  name: 'Dune',
  volume_number: 1,
  covers: [],
  confidence: 95,
  source: 'open_library',
} as const;

const SHORT = {
  ol_key: '/works/OL893414W',
  title: 'Dune',
  author: 'Frank Herbert',
  cover_url: 'https://covers.openlibrary.org/b/id/11481354-L.jpg',
} as const;

const PLAIN = {
  ...SHORT,
  category: 'roman',
  first_publish_year: 1965,
  isbn: '9780441172634',
  publisher: 'Ace',
  series_suggestion: SERIES_SUGGESTION,
} as const;

export const FOUND_BOOK = { ...PLAIN, subjects: ['Science fiction'], number_of_pages: 605 } as const;

export const SEARCH = {
  books: [FOUND_BOOK],
  total_found: 259,
  total: 259,
  query: 'dune',
  filters_applied: { year_range: '1960-*', language: null, pages_range: null, author: null },
} as const;

export const ADVANCED_SEARCH = { books: [PLAIN], total_found: 1, query_used: 'title:dune AND author:herbert' } as const;

export const ISBN_SEARCH = { book: PLAIN, found: true } as const;

const { publisher: _publisher, ...ofAuthor } = PLAIN;
export const AUTHOR_SEARCH = {
  author: 'Frank Herbert',
  series: [{ name: 'Dune', books: [{ ...ofAuthor, series: ['Dune'] }] }],
  standalone_books: [],
  total_found: 1,
} as const;

/** What Open Library does not say stays empty. */
const IMPORTED = {
  ...BOOK,
  ...UNTOLD,
  id: 'c1f5a2d8-6b7e-4f39-9d20-8a4e1b3c5d76',
  title: SHORT.title,
  author: SHORT.author,
  category: 'roman',
  total_pages: null,
  current_page: null,
  status: 'to_read',
  rating: null,
  review: '',
  cover_url: SHORT.cover_url,
  saga: '',
  volume_number: null,
  genre: '',
  publication_year: 1965,
  publisher: '',
  isbn: '',
  ol_key: SHORT.ol_key,
  date_started: null,
  date_completed: null,
} as const;

export const ENRICHED = {
  message: 'Livre complété',
  book: { ...IMPORTED, total_pages: 605, publisher: 'Ace' },
  fields_updated: ['publisher', 'total_pages'],
} as const;

export const IMPORT = { message: '« Dune » a rejoint votre bibliothèque', book: IMPORTED } as const;

const UNDO = '8c1f6a52-0d3e-4b7a-9f15-2e6d4c8b7a90';

export const BULK_IMPORT = {
  summary: { total_requested: 1, imported: 1, duplicates: 0, errors: 0 },
  results: { imported: [IMPORTED], duplicates: [], errors: [] },
  undo: UNDO,
} as const;

export const MISSING_IMPORT = {
  message: '1 livre(s) importé(s)',
  imported_books: [{ ...IMPORTED, saga: 'Dune' }],
  errors: [],
  statistics: { total_requested: 1, imported: 1, errors: 0 },
  undo: UNDO,
} as const;

const RECOMMENDED = { ...SHORT, category: 'roman', first_publish_year: 1965 } as const;

export const RECOMMENDATIONS = {
  recommendations: [{ ...RECOMMENDED, reason: 'Parce que vous lisez Frank Herbert' }],
  based_on: { favorite_authors: ['Frank Herbert'], favorite_category: 'roman', collection_size: 12 },
} as const;

export const MISSING_VOLUMES = {
  saga: 'Dune',
  present_volumes: [2, 4],
  missing_volumes: [3],
  next_volume: 5,
  suggestions: [
    {
      volume_number: 3,
      ol_key: '/works/OL893516W',
      title: 'Les Enfants de Dune',
      author: 'Frank Herbert',
      cover_url: '',
      first_publish_year: 1976,
    },
  ],
} as const;

export const SUGGESTIONS = {
  suggestions: [{ type: 'favorite_author', ...SHORT, reason: 'Un autre livre de Frank Herbert' }],
  types: { saga_continuation: 0, favorite_author: 1 },
} as const;

const DISCOVERED = {
  ...SHORT,
  first_publish_year: 1965,
  isbn: PLAIN.isbn,
  number_of_pages: 605,
  publisher: PLAIN.publisher,
  category: 'roman',
  volume_number: null,
  book_type: 'related',
  relevance_score: 38,
  is_owned: false,
  edition_count: 120,
} as const;

export const DISCOVERY = {
  series_name: 'Dune',
  author: 'Frank Herbert',
  search_terms_used: ['Dune', 'Le Cycle de Dune'],
  statistics: {
    total_discovered: 1,
    owned_count: 0,
    completion_percentage: 0,
    main_series_count: 0,
    main_series_owned: 0,
    main_series_completion: 0,
    missing_volumes: [],
  },
  books: { main_series: [], spin_offs: [], companions: [], related: [DISCOVERED] },
  recommendations: { next_to_buy: [], missing_volumes: [], highly_rated: [DISCOVERED] },
} as const;
