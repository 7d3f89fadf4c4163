import * as endpoints from '@/lib/books/bulk.endpoints';
import { changeManyBooks } from '@/lib/books/bulk.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.changeManyBooks, ({ user, body }) => changeManyBooks(user.id, body)),
});
