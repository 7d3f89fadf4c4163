import { endpoint } from '@/lib/http/endpoint';
import * as schemas from './details.schemas';

export const searchUniversal = endpoint({
  method: 'GET',
  path: '/api/openlibrary/search-universal',
  summary: 'Search my books, the catalogue of series and Open Library at once',
  auth: 'user',
  query: schemas.UniversalQuery,
  meaningfulWhenEmpty: ['q'],
  response: schemas.UniversalAnswer,
  errors: ['bad_request'],
});

export const getDetails = endpoint({
  method: 'GET',
  path: '/api/openlibrary/book/{key}',
  summary: 'A work or an edition, with its editions',
  auth: 'user',
  params: schemas.KeyPath,
  response: schemas.BookDetails,
  errors: ['not_found', 'unavailable'],
});

export const listEditions = endpoint({
  method: 'GET',
  path: '/api/openlibrary/editions/{key}',
  summary: 'The editions of a work, those of a language first',
  auth: 'user',
  params: schemas.KeyPath,
  query: schemas.EditionsQuery,
  response: schemas.EditionsPage,
  errors: ['not_found', 'unavailable'],
});

export const getAuthor = endpoint({
  method: 'GET',
  path: '/api/openlibrary/author/{key}',
  summary: 'An author and their works',
  auth: 'user',
  params: schemas.KeyPath,
  query: schemas.PageQuery,
  response: schemas.AuthorDetails,
  errors: ['not_found', 'unavailable'],
});

export const getSeries = endpoint({
  method: 'GET',
  path: '/api/openlibrary/series/{key}',
  summary: 'The members of a series that Open Library knows, in order',
  auth: 'user',
  params: schemas.KeyPath,
  response: schemas.SeriesMembers,
  errors: ['not_found', 'unavailable'],
});

export const listSubject = endpoint({
  method: 'GET',
  path: '/api/openlibrary/subjects/{subject}',
  summary: 'Books about a subject',
  auth: 'user',
  params: schemas.SubjectPath,
  query: schemas.PageQuery,
  response: schemas.SubjectPage,
  errors: ['bad_request', 'unavailable'],
});
