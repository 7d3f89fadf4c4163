import { z } from 'zod';
import { endpoint } from '@/lib/http/endpoint';
import { Message } from '@/lib/http/message.schemas';
import { YearPath } from '@/lib/statistics/year.schemas';
import { GoalsPatch, YearGoals } from './goals.schemas';

const ofYear = { path: '/api/goals/{year}', auth: 'user', params: YearPath, errors: ['not_found'] } as const;

export const listGoals = endpoint({
  method: 'GET',
  path: '/api/goals',
  summary: 'My goals, year by year, the latest year first',
  auth: 'user',
  response: z.array(YearGoals),
});

export const getGoals = endpoint({
  ...ofYear,
  method: 'GET',
  summary: 'My goals for one year, and how far I am',
  description: 'A year without goals answers null for each.',
  response: YearGoals,
});

export const changeGoals = endpoint({
  ...ofYear,
  method: 'PUT',
  summary: 'Set, change or take away goals for one year',
  description:
    'Only the goals that are sent change, so that two tabs lose nothing: no version is asked for. Null takes one away.',
  body: GoalsPatch,
  response: YearGoals,
});

export const removeGoals = endpoint({
  ...ofYear,
  method: 'DELETE',
  summary: 'Take all my goals for one year away',
  response: Message,
});
