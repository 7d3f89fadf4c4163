import * as endpoints from '@/lib/books/undo.endpoints';
import { undoBatch } from '@/lib/books/undo.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.undoMany, ({ user, params }) => undoBatch(user.id, params.undo_token)),
});
