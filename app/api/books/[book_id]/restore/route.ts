import * as endpoints from '@/lib/books/books.endpoints';
import { restoreBook } from '@/lib/books/books.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.restoreBook, ({ user, params }) => restoreBook(user.id, params.book_id)),
});
