import { endpoint } from '@/lib/http/endpoint';
import { NextUp, NextUpFilter } from './next-up.schemas';

export const getNextUp = endpoint({
  method: 'GET',
  path: '/api/next',
  summary: 'What to read now, across all my sagas',
  description: 'Each list has at most `limit` entries; `totals` says how many there are.',
  auth: 'user',
  query: NextUpFilter,
  response: NextUp,
});
