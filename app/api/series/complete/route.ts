import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { completeSeries } from '@/lib/sagas/complete-series.service';
import * as endpoints from '@/lib/series/series.endpoints';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.completeSeries, ({ user, body }) => completeSeries(user.id, body)),
});
