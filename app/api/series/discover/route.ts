import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { discoverSeries } from '@/lib/openlibrary/discover.service';
import * as endpoints from '@/lib/openlibrary/library.endpoints';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.discoverSeries, ({ user, query }) => discoverSeries(user.id, query)),
});
