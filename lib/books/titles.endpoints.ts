import { z } from 'zod';
import { endpoint } from '@/lib/http/endpoint';
import { BookTitle } from './titles.schemas';

export const listTitles = endpoint({
  method: 'GET',
  path: '/api/library/titles',
  summary: 'All my books in brief, the newest first',
  description: 'What a search needs that answers while one types: asked once, then looked through without the server.',
  auth: 'user',
  response: z.array(BookTitle),
});
