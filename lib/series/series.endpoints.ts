import { endpoint } from '@/lib/http/endpoint';
import * as schemas from './series.schemas';

export const popularSeries = endpoint({
  method: 'GET',
  path: '/api/series/popular',
  summary: 'The best known series of the catalogue',
  auth: 'user',
  query: schemas.PopularFilter,
  meaningfulWhenEmpty: ['language'],
  response: schemas.PopularSeries,
});

export const searchSeries = endpoint({
  method: 'GET',
  path: '/api/series/search',
  summary: 'Search the catalogue of series',
  auth: 'user',
  query: schemas.SeriesSearch,
  meaningfulWhenEmpty: ['q'],
  response: schemas.SeriesFound,
});

export const detectSeries = endpoint({
  method: 'GET',
  path: '/api/series/detect',
  summary: 'Which series a book may belong to',
  auth: 'user',
  query: schemas.BookInfo,
  meaningfulWhenEmpty: ['title'],
  response: schemas.SeriesDetected,
});

export const completeSeries = endpoint({
  method: 'POST',
  path: '/api/series/complete',
  summary: 'Add the missing volumes of a series, owned or not',
  auth: 'user',
  body: schemas.CompleteSeries,
  response: schemas.SeriesCompleted,
  errors: ['bad_request', 'not_found'],
});
