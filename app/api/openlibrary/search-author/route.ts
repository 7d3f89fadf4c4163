import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/search.endpoints';
import { searchAuthor } from '@/lib/openlibrary/search.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.searchAuthor, ({ query }) => searchAuthor(query)),
});
