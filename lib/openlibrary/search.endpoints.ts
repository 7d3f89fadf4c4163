import { BookPath } from '@/lib/books/books.schemas';
import { endpoint } from '@/lib/http/endpoint';
import * as schemas from './search.schemas';

export const search = endpoint({
  method: 'GET',
  path: '/api/openlibrary/search',
  summary: 'Search Open Library',
  auth: 'user',
  query: schemas.SearchQuery,
  meaningfulWhenEmpty: ['q'],
  response: schemas.SearchAnswer,
  errors: ['bad_request', 'unavailable'],
});

export const searchAdvanced = endpoint({
  method: 'GET',
  path: '/api/openlibrary/search-advanced',
  summary: 'Search Open Library by title, author, subject, publisher or ISBN',
  auth: 'user',
  query: schemas.AdvancedQuery,
  response: schemas.AdvancedAnswer,
  errors: ['bad_request', 'unavailable'],
});

export const searchIsbn = endpoint({
  method: 'GET',
  path: '/api/openlibrary/search-isbn',
  summary: 'Find the book that bears an ISBN',
  auth: 'user',
  query: schemas.IsbnQuery,
  meaningfulWhenEmpty: ['isbn'],
  response: schemas.IsbnAnswer,
  errors: ['bad_request', 'unavailable'],
});

export const searchAuthor = endpoint({
  method: 'GET',
  path: '/api/openlibrary/search-author',
  summary: 'The books of an author, by series',
  auth: 'user',
  query: schemas.AuthorQuery,
  meaningfulWhenEmpty: ['author'],
  response: schemas.AuthorAnswer,
  errors: ['bad_request', 'unavailable'],
});

export const enrich = endpoint({
  method: 'POST',
  path: '/api/books/{book_id}/enrich',
  summary: 'Fill what a book does not say yet from Open Library',
  auth: 'user',
  params: BookPath,
  response: schemas.Enriched,
  errors: ['not_found', 'unavailable'],
});
