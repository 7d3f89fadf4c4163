import * as endpoints from '@/lib/sagas/grid.endpoints';
import { changeSagaVolumes } from '@/lib/sagas/change-volumes.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: handle(endpoints.changeSagaVolumes, ({ user, params, body }) =>
    changeSagaVolumes(user.id, params.saga_name, body),
  ),
});
