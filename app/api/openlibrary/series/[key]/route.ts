import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/details.endpoints';
import { getSeriesMembers } from '@/lib/openlibrary/series-members.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getSeries, ({ params }) => getSeriesMembers(params.key)),
});
