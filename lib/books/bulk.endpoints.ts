import { endpoint } from '@/lib/http/endpoint';
import { BulkChange, BulkChanged } from './bulk.schemas';

export const changeManyBooks = endpoint({
  method: 'POST',
  path: '/api/books/bulk',
  summary: 'Change the status or a tag of many books, or remove them',
  description:
    'All of them or none: a book that I do not have, or a rule that one of them breaks, refuses the whole change. What is so already counts as unchanged.',
  auth: 'user',
  body: BulkChange,
  response: BulkChanged,
  errors: ['not_found'],
});
