import { z } from 'zod';
import { CATEGORIES } from '@/lib/books/books.schemas';
import { FOUND_BOOK, SERIES_SUGGESTION } from './examples.schemas';

/** A saga that a book may belong to. `covers` lists the volumes an omnibus contains; `confidence` is out of a hundred. */
export const SeriesSuggestion = z
  .object({
    name: z.string(),
    volume_number: z.int().nullable(),
    covers: z.array(z.int()),
    confidence: z.int().min(0).max(100),
    source: z.enum(['open_library', 'title', 'subject', 'edition']),
  })
  .meta({ id: 'SeriesSuggestion', examples: [SERIES_SUGGESTION] });

export const FoundBook = z
  .object({
    ol_key: z.string(),
    title: z.string(),
    author: z.string(),
    category: z.enum(CATEGORIES),
    cover_url: z.string(),
    first_publish_year: z.int().nullable(),
    isbn: z.string(),
    subjects: z.array(z.string()).max(5),
    number_of_pages: z.int().nullable(),
    publisher: z.string(),
    series_suggestion: SeriesSuggestion.nullable(),
  })
  .meta({ id: 'FoundBook', examples: [FOUND_BOOK] });

/** Present only when Open Library failed and an older answer stands in: its age. */
export const Age = z.object({ stale_seconds: z.int().min(0).optional() });

export type SeriesSuggestion = z.infer<typeof SeriesSuggestion>;
export type FoundBook = z.infer<typeof FoundBook>;
