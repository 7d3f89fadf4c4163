import * as endpoints from '@/lib/books/history.endpoints';
import { undoChange } from '@/lib/books/history.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.undoChange, ({ user, params }) => undoChange(user.id, params.book_id, params.change_id)),
});
