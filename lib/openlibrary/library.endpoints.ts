import { endpoint } from '@/lib/http/endpoint';
import * as schemas from './library.schemas';

export const recommendations = endpoint({
  method: 'GET',
  path: '/api/openlibrary/recommendations',
  summary: 'Books by the authors I read most',
  auth: 'user',
  query: schemas.RecommendationsQuery,
  response: schemas.Recommendations,
});

export const missingVolumes = endpoint({
  method: 'GET',
  path: '/api/openlibrary/missing-volumes',
  summary: 'The volumes that one of my sagas misses, looked up',
  auth: 'user',
  query: schemas.MissingVolumesQuery,
  meaningfulWhenEmpty: ['saga'],
  response: schemas.MissingVolumes,
  errors: ['bad_request', 'not_found'],
});

export const suggestions = endpoint({
  method: 'GET',
  path: '/api/openlibrary/suggestions',
  summary: 'What to read next: the next volumes of my sagas, then my favourite authors',
  auth: 'user',
  query: schemas.SuggestionsQuery,
  response: schemas.Suggestions,
});

export const discoverSeries = endpoint({
  method: 'GET',
  path: '/api/series/discover',
  summary: 'Everything that Open Library holds of a series',
  auth: 'user',
  query: schemas.DiscoverQuery,
  meaningfulWhenEmpty: ['series_name'],
  response: schemas.Discovered,
  errors: ['bad_request'],
});
