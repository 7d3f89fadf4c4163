import { endpoint } from '@/lib/http/endpoint';
import * as schemas from './import.schemas';

export const importWork = endpoint({
  method: 'POST',
  path: '/api/openlibrary/import',
  summary: 'Add a work of Open Library to my library',
  auth: 'user',
  body: schemas.ImportRequest,
  response: schemas.ImportAnswer,
  errors: ['bad_request', 'not_found', 'conflict', 'unavailable'],
});

export const importBulk = endpoint({
  method: 'POST',
  path: '/api/openlibrary/import-bulk',
  summary: 'Add several works of Open Library to my library',
  auth: 'user',
  body: schemas.BulkRequest,
  response: schemas.BulkAnswer,
  errors: ['bad_request', 'unavailable'],
});

export const importMissing = endpoint({
  method: 'POST',
  path: '/api/series/import-missing',
  summary: 'Add works that a series misses',
  auth: 'user',
  body: schemas.MissingRequest,
  response: schemas.MissingAnswer,
  errors: ['bad_request', 'unavailable'],
});
