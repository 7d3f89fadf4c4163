import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/series/recognition/recognition.endpoints';
import { applySeriesScan, scanSeries } from '@/lib/series/recognition/scan.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.scanSeries, ({ user }) => scanSeries(user.id)),
  POST: handle(endpoints.applySeriesScan, ({ user, body }) => applySeriesScan(user.id, body)),
});
