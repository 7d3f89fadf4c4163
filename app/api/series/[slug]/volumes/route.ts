import * as endpoints from '@/lib/sagas/grid.endpoints';
import { changeSeriesVolumes } from '@/lib/sagas/change-volumes.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: handle(endpoints.changeSeriesVolumes, ({ user, params, body }) =>
    changeSeriesVolumes(user.id, params.slug, body),
  ),
});
