import * as endpoints from '@/lib/sagas/sagas.endpoints';
import * as sagas from '@/lib/sagas/sagas.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: handle(endpoints.changeStatuses, ({ user, params, body }) =>
    sagas.changeStatuses(user.id, params.saga_name, body),
  ),
});
