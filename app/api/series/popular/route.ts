import * as endpoints from '@/lib/series/series.endpoints';
import * as series from '@/lib/series/series.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { siteSeries } from '@/lib/series/site-series.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(
    endpoints.popularSeries,
    ({ query }) => series.popularSeries(query),
    () => siteSeries(),
  ),
});
