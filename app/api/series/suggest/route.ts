import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/series/recognition/recognition.endpoints';
import { suggestSeries } from '@/lib/series/recognition/suggest-series';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.suggestSeries, async ({ query }) => ({ suggestions: suggestSeries(query) })),
});
