import { z } from 'zod';
import { Book, CATEGORIES } from '@/lib/books/books.schemas';
import { limit, offset } from '@/lib/http/query.schemas';
import { Series } from '@/lib/series/catalogue.schemas';
import * as examples from './details-examples.schemas';
import { Age, FoundBook, SeriesSuggestion } from './items.schemas';

const count = z.int().min(0);

export const KeyPath = z.object({
  key: z.string().meta({
    description: 'A key of Open Library, such as OL893414W, or with its path, percent-encoded.',
    examples: ['OL893414W'],
  }),
});
export const SubjectPath = z.object({
  subject: z
    .string()
    .meta({ description: 'A subject, in English as Open Library has them.', examples: ['science fiction'] }),
});
export const PageQuery = z.object({ limit: limit(20), offset });
export const EditionsQuery = PageQuery.extend({
  language: z.string().optional().meta({ description: 'Editions in this language come first, `fr` for example.' }),
});

/** One edition of a work: with comics and manga, often one volume. */
export const EditionItem = z
  .object({
    edition_key: z.string(),
    title: z.string(),
    subtitle: z.string(),
    volume_number: z.int().nullable(),
    isbn: z.string(),
    publisher: z.string(),
    publication_year: z.int().nullable(),
    number_of_pages: z.int().nullable(),
    languages: z.array(z.string()),
    format: z.string(),
    cover_url: z.string(),
    series_suggestion: SeriesSuggestion.nullable(),
  })
  .meta({ id: 'EditionItem' });

const Author = z.object({ key: z.string(), name: z.string() });

export const BookDetails = z
  .object({
    ol_key: z.string(),
    edition_key: z.string().nullable(),
    title: z.string(),
    subtitle: z.string(),
    author: z.string(),
    authors: z.array(Author),
    category: z.enum(CATEGORIES),
    description: z.string(),
    cover_url: z.string(),
    first_publish_year: z.int().nullable(),
    isbn: z.string(),
    publisher: z.string(),
    number_of_pages: z.int().nullable(),
    subjects: z.array(z.string()),
    series: z.array(z.object({ key: z.string(), position: z.string() })),
    series_suggestion: SeriesSuggestion.nullable(),
    editions: z.array(EditionItem).max(50),
    editions_total: count,
    is_owned: z.boolean(),
  })
  .extend(Age.shape)
  .meta({ id: 'BookDetails', examples: [examples.DETAILS] });

export const EditionsPage = z
  .object({ ol_key: z.string(), editions: z.array(EditionItem), total_found: count })
  .extend(Age.shape)
  .meta({ id: 'EditionsPage', examples: [examples.EDITIONS] });

export const AuthorDetails = z
  .object({
    key: z.string(),
    name: z.string(),
    bio: z.string(),
    birth_date: z.string(),
    death_date: z.string(),
    photo_url: z.string(),
    works: z.array(
      FoundBook.pick({
        ol_key: true,
        title: true,
        cover_url: true,
        category: true,
        first_publish_year: true,
        series_suggestion: true,
      }),
    ),
    total_found: count,
  })
  .extend(Age.shape)
  .meta({ id: 'AuthorDetails', examples: [examples.AUTHOR] });

export const SeriesMembers = z
  .object({
    key: z.string(),
    name: z.string(),
    description: z.string(),
    members: z.array(FoundBook.extend({ position: z.string() })),
    total_found: count,
  })
  .extend(Age.shape)
  .meta({ id: 'SeriesMembers', examples: [examples.MEMBERS] });

export const SubjectPage = z
  .object({ subject: z.string(), books: z.array(FoundBook), total_found: count })
  .extend(Age.shape)
  .meta({ id: 'SubjectPage', examples: [examples.SUBJECT] });

export const UniversalQuery = z.object({
  q: z.string().meta({ description: 'What to search.', examples: ['dune'] }),
  category: z.enum(CATEGORIES).optional().meta({ description: 'Only this category.' }),
  limit: limit(20),
});

const judged = {
  score: z.int().min(0),
  relevance: z.enum(['exact', 'strong', 'good', 'fair', 'weak']),
  is_owned: z.boolean(),
};

export const UniversalAnswer = z
  .object({
    results: z.array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('series'), ...judged, series: Series }),
        z.object({ type: z.literal('own_book'), ...judged, book: Book }),
        z.object({
          type: z.literal('open_library'),
          ...judged,
          languages: z.array(z.string()).meta({ description: 'In which there are editions: `fr`, `ja`.' }),
          book: FoundBook,
        }),
      ]),
    ),
    total: count,
    query: z.string(),
    /** Present only when Open Library could not be asked: the results are the reader's own and the catalogue's. */
    degraded: z.literal(true).optional(),
  })
  .extend(Age.shape)
  .meta({ id: 'UniversalSearch', examples: [examples.UNIVERSAL] });

export type EditionItem = z.infer<typeof EditionItem>;
export type EditionsQuery = z.output<typeof EditionsQuery>;
export type PageQuery = z.output<typeof PageQuery>;
export type UniversalQuery = z.output<typeof UniversalQuery>;
export type UniversalResult = z.infer<typeof UniversalAnswer>['results'][number];
