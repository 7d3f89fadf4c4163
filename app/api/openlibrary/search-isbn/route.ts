import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { searchIsbn } from '@/lib/openlibrary/isbn.service';
import * as endpoints from '@/lib/openlibrary/search.endpoints';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.searchIsbn, ({ query }) => searchIsbn(query.isbn)),
});
