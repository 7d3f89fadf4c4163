import * as endpoints from '@/lib/books/history.endpoints';
import { listChanges } from '@/lib/books/history.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listChanges, ({ user, params }) => listChanges(user.id, params.book_id)),
});
