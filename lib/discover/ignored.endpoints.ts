import { z } from 'zod';
import { endpoint } from '@/lib/http/endpoint';
import { Message } from '@/lib/http/message.schemas';
import { IgnoredPath, IgnoredSuggestion, IgnoreSuggestion } from './ignored.schemas';

export const listIgnored = endpoint({
  method: 'GET',
  path: '/api/suggestions/ignored',
  summary: 'What I do not want to be proposed any more, the latest first',
  auth: 'user',
  response: z.array(IgnoredSuggestion),
});

export const ignoreSuggestion = endpoint({
  method: 'POST',
  path: '/api/suggestions/ignored',
  summary: 'Do not propose a work, or what a saga lacks, any more',
  description:
    'Ignoring something twice is ignoring it once. Recommendations and suggestions leave out what is ignored.',
  auth: 'user',
  body: IgnoreSuggestion,
  response: IgnoredSuggestion,
  errors: ['bad_request'],
});

export const proposeAgain = endpoint({
  method: 'DELETE',
  path: '/api/suggestions/ignored/{ignored_id}',
  summary: 'Propose again what was ignored',
  auth: 'user',
  params: IgnoredPath,
  response: Message,
  errors: ['not_found'],
});
