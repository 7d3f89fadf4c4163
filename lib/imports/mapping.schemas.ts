import { z } from 'zod';

/** What a column of a file may hold. Each has one reader in `fields/`. */
export const FIELDS = [
  'title',
  'subtitle',
  'author',
  'authors',
  'author_last_first',
  'author_surname_first',
  'more_authors',
  'contributors',
  'isbn',
  'isbn_or_other',
  'status',
  'status_or_shelf',
  'shelf',
  'shelves',
  'rating',
  'rating_of_ten',
  'review',
  'review_title',
  'notes',
  'quotes',
  'tags',
  'started',
  'finished',
  'abandoned',
  'readings',
  'read_count',
  'read',
  'added',
  'acquired',
  'owned',
  'copies',
  'collections',
  'lent_to',
  'lent_since',
  'lent_until',
  'format',
  'language',
  'publisher',
  'publication',
  'publication_year',
  'original_year',
  'total_pages',
  'current_page',
  'description',
  'saga',
  'volume',
  'category',
  'identifiers',
  'goodreads_id',
  'openlibrary_id',
  'librarything_id',
  'inventaire_id',
  'hardcover_id',
  'calibre_id',
] as const;

export const Field = z.enum(FIELDS).meta({ id: 'ImportField', description: 'What a column of a file holds.' });

/** Which field each column holds; null for a column that is not read. */
export const Mapping = z.record(z.string(), Field.nullable()).meta({
  id: 'ImportMapping',
  description: 'For each column of the file, the field it holds; null for a column that is not read.',
  examples: [{ Titre: 'title', Auteur: 'author', Prix: null }],
});

export type Field = z.infer<typeof Field>;
export type Mapping = z.infer<typeof Mapping>;
