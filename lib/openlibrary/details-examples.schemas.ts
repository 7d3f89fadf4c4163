import { DUNE } from '@/lib/series/series-examples.schemas';
import { FOUND_BOOK, SERIES_SUGGESTION } from './examples.schemas';

const ONE_PIECE = { name: 'One Piece', volume_number: 1, covers: [1], confidence: 85, source: 'title' } as const;
const COVER = 'https://covers.openlibrary.org/b/id/11981574-L.jpg';
const TITLE = 'One Piece - Édition originale Tome 01';
const SUBTITLE = "À l'aube d'une grande aventure";

const EDITION = {
  edition_key: '/books/OL33773404M',
  title: TITLE,
  subtitle: SUBTITLE,
  volume_number: 1,
  isbn: '9782723488525',
  publisher: 'Glénat Manga',
  publication_year: 2013,
  number_of_pages: 207,
  languages: ['fr'],
  format: 'paperback',
  cover_url: COVER,
  series_suggestion: ONE_PIECE,
} as const;

export const DETAILS = {
  ol_key: '/works/OL8215661W',
  edition_key: EDITION.edition_key,
  title: TITLE,
  subtitle: SUBTITLE,
  author: 'Eiichirō Oda',
  authors: [{ key: '/authors/OL2733294A', name: 'Eiichirō Oda' }],
  category: 'manga',
  description: '',
  cover_url: COVER,
  first_publish_year: 1997,
  isbn: EDITION.isbn,
  publisher: EDITION.publisher,
  number_of_pages: EDITION.number_of_pages,
  subjects: ['Manga'],
  series: [],
  series_suggestion: ONE_PIECE,
  editions: [EDITION],
  editions_total: 1,
  is_owned: false,
} as const;

export const EDITIONS = { ol_key: DETAILS.ol_key, editions: [EDITION], total_found: 1 } as const;

const { ol_key, title, cover_url, category, first_publish_year } = FOUND_BOOK;

export const AUTHOR = {
  key: '/authors/OL79034A',
  name: 'Frank Herbert',
  bio: '',
  birth_date: '8 October 1920',
  death_date: '11 February 1986',
  photo_url: '',
  works: [{ ol_key, title, cover_url, category, first_publish_year, series_suggestion: SERIES_SUGGESTION }],
  total_found: 1,
} as const;

export const MEMBERS = {
  key: '/series/OL326110L',
  name: 'Harry Potter',
  description: '',
  members: [
    {
      ...FOUND_BOOK,
      ol_key: '/works/OL82563W',
      title: "Harry Potter à l'école des sorciers",
      author: 'J. K. Rowling',
      cover_url: '',
      first_publish_year: 1997,
      isbn: '',
      subjects: ['Magic'],
      number_of_pages: null,
      publisher: 'Gallimard Jeunesse',
      series_suggestion: { ...SERIES_SUGGESTION, name: 'Harry Potter' },
      position: '1',
    },
  ],
  total_found: 7,
} as const;

export const SUBJECT = { subject: 'science fiction', books: [FOUND_BOOK], total_found: 1 } as const;

export const UNIVERSAL = {
  results: [
    { type: 'series', score: 50_160, relevance: 'exact', is_owned: false, series: DUNE },
    {
      type: 'open_library',
      score: 32_700,
      relevance: 'exact',
      is_owned: false,
      languages: ['en', 'fr'],
      book: FOUND_BOOK,
    },
  ],
  total: 2,
  query: 'dune',
} as const;
