import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { enrichBook } from '@/lib/openlibrary/enrich.service';
import { enrich } from '@/lib/openlibrary/search.endpoints';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(enrich, ({ user, params }) => enrichBook(user.id, params.book_id)),
});
