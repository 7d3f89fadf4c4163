import { z } from 'zod';
import { endpoint } from '@/lib/http/endpoint';
import { Book, BookPath } from './books.schemas';
import { BinFilter, BinnedBook, BookChange, ChangePath } from './history.schemas';

export const listChanges = endpoint({
  method: 'GET',
  path: '/api/books/{book_id}/history',
  summary: 'What was changed of a book within thirty days, the newest first',
  auth: 'user',
  params: BookPath,
  response: z.array(BookChange),
  errors: ['not_found'],
});

export const undoChange = endpoint({
  method: 'POST',
  path: '/api/books/{book_id}/history/{change_id}/undo',
  summary: 'Give the fields of one change the values they had before it',
  auth: 'user',
  params: ChangePath,
  response: Book,
  errors: ['not_found', 'conflict'],
});

export const listBin = endpoint({
  method: 'GET',
  path: '/api/bin',
  summary: 'The books in my bin, the last removed first',
  description: '`POST /api/books/{book_id}/restore` takes one out, for thirty days.',
  auth: 'user',
  isPaged: true,
  query: BinFilter,
  response: z.array(BinnedBook),
});
