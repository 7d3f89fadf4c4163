import { z } from 'zod';
import { Book } from '@/lib/books/books.schemas';
import { endpoint } from '@/lib/http/endpoint';
import { Author, AuthorPath, OwnAuthor, OwnAuthorPath } from './authors.schemas';

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

export const getOwnAuthor = endpoint({
  method: 'GET',
  path: '/api/authors/{author_name}',
  summary: 'Read what I have of one author',
  description:
    'Of all books of which this is an author, alone or among others: how many have each status, where I am in each saga, and which stand alone. Of an author of whom there is none, all counts are 0.',
  auth: 'user',
  params: OwnAuthorPath,
  response: OwnAuthor,
});
