import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/details.endpoints';
import { listEditions } from '@/lib/openlibrary/editions.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listEditions, ({ params, query }) => listEditions(params.key, query)),
});
