import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/details.endpoints';
import { getAuthor } from '@/lib/openlibrary/author.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getAuthor, ({ params, query }) => getAuthor(params.key, query)),
});
