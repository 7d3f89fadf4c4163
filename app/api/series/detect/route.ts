import * as endpoints from '@/lib/series/series.endpoints';
import * as series from '@/lib/series/series.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.detectSeries, ({ query }) => series.detectSeries(query)),
});
