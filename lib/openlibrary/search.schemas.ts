import { z } from 'zod';
import { Book } from '@/lib/books/books.schemas';
import { integer, limit } from '@/lib/http/query.schemas';
import { Age, FoundBook } from './items.schemas';

const year = integer.optional();
const count = z.int().min(0);

export const SearchQuery = z.object({
  q: z.string(),
  limit: limit(10),
  year_start: year,
  year_end: year,
  min_pages: integer.optional(),
  max_pages: integer.optional(),
  language: z.string().optional(),
  author_filter: z.string().optional(),
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
  .meta({ id: 'OpenLibrarySearch' });

export const AdvancedQuery = z.object({
  title: z.string().optional(),
  author: z.string().optional(),
  subject: z.string().optional(),
  publisher: z.string().optional(),
  isbn: z.string().optional(),
  year_start: year,
  year_end: year,
  limit: limit(10),
});

const PlainBook = FoundBook.omit({ subjects: true, number_of_pages: true });

export const AdvancedAnswer = z
  .object({ books: z.array(PlainBook), total_found: count, query_used: z.string() })
  .extend(Age.shape)
  .meta({ id: 'OpenLibraryAdvancedSearch' });

export const IsbnQuery = z.object({ isbn: z.string() });

export const IsbnAnswer = z
  .object({ book: PlainBook.nullable(), found: z.boolean(), message: z.string().optional() })
  .extend(Age.shape)
  .meta({ id: 'OpenLibraryIsbn' });

export const AuthorQuery = z.object({ author: z.string(), limit: limit(20) });

const BookOfAuthor = PlainBook.omit({ publisher: true }).extend({ series: z.array(z.string()) });

export const AuthorAnswer = z
  .object({
    author: z.string(),
    series: z.array(z.object({ name: z.string(), books: z.array(BookOfAuthor) })),
    standalone_books: z.array(BookOfAuthor),
    total_found: count,
  })
  .extend(Age.shape)
  .meta({ id: 'OpenLibraryAuthorSearch' });

export const Enriched = z
  .object({ message: z.string(), book: Book, fields_updated: z.array(z.string()) })
  .meta({ id: 'Enriched' });

export type SearchQuery = z.output<typeof SearchQuery>;
export type AdvancedQuery = z.output<typeof AdvancedQuery>;
export type AuthorQuery = z.output<typeof AuthorQuery>;
