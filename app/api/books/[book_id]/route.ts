import * as endpoints from '@/lib/books/books.endpoints';
import * as books from '@/lib/books/books.service';
import { etagOf, expectedRevision } from '@/lib/http/etag';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(
    endpoints.getBook,
    async ({ user, params, headers }) => {
      const book = await books.getBook(user.id, params.book_id);
      headers.set('etag', etagOf(book.revision));
      return book;
    },
    whatIsTheirs,
  ),
  PUT: handle(endpoints.changeBook, async ({ user, params, body, request, headers }) => {
    const expect = expectedRevision(request);
    const book = await books.changeBook(user.id, params.book_id, body, { expect });
    headers.set('etag', etagOf(book.revision));
    return book;
  }),
  DELETE: handle(endpoints.removeBook, async ({ user, params }) => {
    await books.removeBook(user.id, params.book_id);
    return { message: 'Livre supprimé' };
  }),
});
