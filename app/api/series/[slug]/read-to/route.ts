import * as endpoints from '@/lib/sagas/grid.endpoints';
import { readSeriesTo } from '@/lib/sagas/read-to.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.readSeriesTo, ({ user, params, body }) => readSeriesTo(user.id, params.slug, body)),
});
