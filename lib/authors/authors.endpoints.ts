import { z } from 'zod';
import { Book } from '@/lib/books/books.schemas';
import { endpoint } from '@/lib/http/endpoint';
import { Author, AuthorPath } from './authors.schemas';

export const listAuthors = endpoint({
  method: 'GET',
  path: '/api/authors',
  summary: 'List the authors of my books, the most present first',
  auth: 'user',
  response: z.array(Author),
});

export const listAuthorBooks = endpoint({
  method: 'GET',
  path: '/api/authors/{author_name}/books',
  summary: 'List my books whose author contains a name',
  auth: 'user',
  params: AuthorPath,
  response: z.array(Book),
});
