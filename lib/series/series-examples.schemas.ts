import { ADDED_VOLUME } from '@/lib/books/book-examples.schemas';

/** A series of the catalogue, with fewer keywords than it has. */
export const DUNE = {
  name: 'Dune',
  category: 'roman',
  score: 16_000,
  keywords: ['arrakis', 'atréides', 'fremen', 'messie de dune'],
  authors: ['Frank Herbert'],
  variations: ['Dune', 'Le Cycle de Dune'],
  volumes: 6,
  languages: ['fr', 'en'],
  description:
    'Sur une planète de sable, seule source de l’épice qui permet de voyager entre les étoiles, l’héritier d’une maison trahie devient un messie.',
  first_published: 1965,
  status: 'completed',
} as const;

export const POPULAR = { series: [DUNE], total: 1, category: 'roman', language: 'fr' } as const;

export const FOUND = {
  series: [{ ...DUNE, isSeriesCard: true, search_score: 20_600, match_reasons: ['exact_name', 'exact_variation'] }],
  total: 1,
  search_term: 'dune',
} as const;

export const DETECTED = {
  detected_series: [
    { series: DUNE, confidence: 160, match_reasons: ['author_match', 'title_variation', 'keywords_match_1'] },
  ],
  book_info: { title: 'Le Messie de Dune', author: 'Frank Herbert' },
} as const;

export const COMPLETED = {
  message: '1 tome ajouté à « Astérix ».',
  created_books: [ADDED_VOLUME],
  series_name: 'Astérix',
  total_volumes: 9,
  existing_volumes: 8,
  created_volumes: 1,
  skipped_volumes: [],
  undo: '8c1f6a52-0d3e-4b7a-9f15-2e6d4c8b7a90',
} as const;
