import { endpoint } from '@/lib/http/endpoint';
import { Statistics } from './statistics.schemas';
import { YearCardQuery, YearPath, YearPicture, YearStatistics } from './year.schemas';

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

export const getYearCard = endpoint({
  method: 'GET',
  path: '/api/stats/years/{year}/card.png',
  summary: 'One year of my reading as a picture to share',
  description:
    'The books of the year as spines on shelves, 1080 × 1350, on any day of any year. A private book is a plain spine without a title.',
  auth: 'user',
  params: YearPath,
  query: YearCardQuery,
  response: YearPicture,
  media: 'image/png',
  errors: ['not_found'],
});
