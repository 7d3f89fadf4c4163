import * as endpoints from '@/lib/books/books.endpoints';
import * as books from '@/lib/books/books.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getBook, ({ user, params }) => books.getBook(user.id, params.book_id)),
  PUT: handle(endpoints.changeBook, ({ user, params, body }) => books.changeBook(user.id, params.book_id, body)),
  DELETE: handle(endpoints.removeBook, async ({ user, params }) => {
    await books.removeBook(user.id, params.book_id);
    return { message: 'Livre supprimé' };
  }),
});
