import * as endpoints from '@/lib/copies/copies.endpoints';
import * as copies from '@/lib/copies/copies.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.returnBook, ({ user, params }) => copies.returnBook(user.id, params.book_id)),
});
