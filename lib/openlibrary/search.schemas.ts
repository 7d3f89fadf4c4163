import { z } from 'zod';
import { Book } from '@/lib/books/books.schemas';
import { integer, limit } from '@/lib/http/query.schemas';
import * as examples from './examples.schemas';
import { Age, FoundBook } from './items.schemas';

const from = integer.optional().meta({ description: 'First published in this year or later; 0 is no bound.' });
const to = integer.optional().meta({ description: 'First published in this year or before; 0 is no bound.' });
const criterion = (what: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${what}. One of the five criteria in words is needed.` });
const count = z.int().min(0);

export const SearchQuery = z.object({
  q: z.string().meta({ description: 'What to search.', examples: ['dune'] }),
  limit: limit(10),
  year_start: from,
  year_end: to,
  min_pages: integer.optional().meta({ description: 'At least so many pages; 0 is no bound.' }),
  max_pages: integer.optional().meta({ description: 'At most so many pages; 0 is no bound.' }),
  language: z.string().optional().meta({ description: 'A language, `fr` for example.' }),
  author_filter: z.string().optional().meta({ description: 'Only books of this author.' }),
});

const told = z.string().nullable();

export const SearchAnswer = z
  .object({
    books: z.array(FoundBook),
    total_found: count,
    total: count,
    query: z.string(),
    filters_applied: z.object({ year_range: told, language: told, pages_range: told, author: told }),
  })
  .extend(Age.shape)
  .meta({ id: 'OpenLibrarySearch', examples: [examples.SEARCH] });

export const AdvancedQuery = z.object({
  title: criterion('The title'),
  author: criterion('The author').meta({ examples: ['Frank Herbert'] }),
  subject: criterion('A subject'),
  publisher: criterion('The publisher'),
  isbn: criterion('The ISBN'),
  year_start: from,
  year_end: to,
  limit: limit(10),
});

const PlainBook = FoundBook.omit({ subjects: true, number_of_pages: true });

export const AdvancedAnswer = z
  .object({ books: z.array(PlainBook), total_found: count, query_used: z.string() })
  .extend(Age.shape)
  .meta({ id: 'OpenLibraryAdvancedSearch', examples: [examples.ADVANCED_SEARCH] });

export const IsbnQuery = z.object({
  isbn: z
    .string()
    .meta({ description: 'Ten or thirteen characters, with hyphens or not.', examples: ['9780441172634'] }),
});

export const IsbnAnswer = z
  .object({ book: PlainBook.nullable(), found: z.boolean(), message: z.string().optional() })
  .extend(Age.shape)
  .meta({ id: 'OpenLibraryIsbn', examples: [examples.ISBN_SEARCH] });

export const AuthorQuery = z.object({
  author: z.string().meta({ description: 'The name.', examples: ['Frank Herbert'] }),
  limit: limit(20),
});

const BookOfAuthor = PlainBook.omit({ publisher: true }).extend({ series: z.array(z.string()) });

export const AuthorAnswer = z
  .object({
    author: z.string(),
    series: z.array(z.object({ name: z.string(), books: z.array(BookOfAuthor) })),
    standalone_books: z.array(BookOfAuthor),
    total_found: count,
  })
  .extend(Age.shape)
  .meta({ id: 'OpenLibraryAuthorSearch', examples: [examples.AUTHOR_SEARCH] });

export const Enriched = z
  .object({ message: z.string(), book: Book, fields_updated: z.array(z.string()) })
  .meta({ id: 'Enriched', examples: [examples.ENRICHED] });

export type SearchQuery = z.output<typeof SearchQuery>;
export type AdvancedQuery = z.output<typeof AdvancedQuery>;
export type AuthorQuery = z.output<typeof AuthorQuery>;
