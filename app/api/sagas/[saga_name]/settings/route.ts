import * as endpoints from '@/lib/sagas/grid.endpoints';
import { changeSagaSettings } from '@/lib/sagas/grid.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: handle(endpoints.changeSagaSettings, ({ user, params, body }) =>
    changeSagaSettings(user.id, params.saga_name, body),
  ),
});
