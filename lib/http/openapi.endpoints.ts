import { z } from 'zod';
import { endpoint } from './endpoint';

export const getDocument = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'Read this description of the API',
  auth: 'public',
  isVersioned: true,
  response: z
    .looseObject({ openapi: z.literal('3.1.0'), info: z.looseObject({ title: z.string(), version: z.string() }) })
    .meta({
      id: 'Document',
      description: 'A description of an API, as OpenAPI 3.1 defines it.',
      examples: [{ openapi: '3.1.0', info: { title: 'BOOKTIME', version: '0.1.0' } }],
    }),
});
