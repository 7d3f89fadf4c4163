import { endpoint } from '@/lib/http/endpoint';
import { Statistics } from './statistics.schemas';

export const getStatistics = endpoint({
  method: 'GET',
  path: '/api/stats',
  summary: 'Count my books, authors and sagas',
  auth: 'user',
  response: Statistics,
});
