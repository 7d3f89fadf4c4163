import { endpoint } from '@/lib/http/endpoint';
import { Statistics } from './statistics.schemas';
import { YearPath, YearStatistics } from './year.schemas';

export const getStatistics = endpoint({
  method: 'GET',
  path: '/api/stats',
  summary: 'Count my books, authors and sagas',
  auth: 'user',
  response: Statistics,
});

export const getYearStatistics = endpoint({
  method: 'GET',
  path: '/api/stats/years/{year}',
  summary: 'One year of my reading',
  description:
    'Dates count as well as they are known: a book read “in 2024” is of that year and of no month. One that was read nobody knows when is listed, and in no figure.',
  auth: 'user',
  params: YearPath,
  response: YearStatistics,
  errors: ['not_found'],
});
