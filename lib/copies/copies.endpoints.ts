import { z } from 'zod';
import { Book, BookPath } from '@/lib/books/books.schemas';
import { endpoint } from '@/lib/http/endpoint';
import { Loan, Purchase, ShoppingList } from './copies.schemas';

const book = { auth: 'user', method: 'POST', params: BookPath, response: Book, errors: ['not_found'] } as const;

export const listLoans = endpoint({
  method: 'GET',
  path: '/api/loans',
  summary: 'The books somebody else has now, the longest away first',
  auth: 'user',
  response: z.array(Book),
});

export const lendBook = endpoint({
  ...book,
  path: '/api/books/{book_id}/lend',
  summary: 'Lend a book to somebody',
  description: 'Only a book that is owned, and at home, can be lent.',
  body: Loan,
  errors: ['not_found', 'conflict'],
});

export const returnBook = endpoint({
  ...book,
  path: '/api/books/{book_id}/return',
  summary: 'A lent book is back; one that was borrowed goes back',
  errors: ['not_found', 'conflict'],
});

export const listWishes = endpoint({
  method: 'GET',
  path: '/api/wishes',
  summary: 'The books I wish for, the newest first',
  auth: 'user',
  response: z.array(Book),
});

export const buyBook = endpoint({
  ...book,
  path: '/api/books/{book_id}/buy',
  summary: 'A wish comes true: the book is owned from now on',
  body: Purchase,
  errors: ['not_found', 'conflict'],
});

export const getShoppingList = endpoint({
  method: 'GET',
  path: '/api/shopping-list',
  summary: 'What my sagas lack and what I wish for, as text',
  auth: 'user',
  response: ShoppingList,
});
