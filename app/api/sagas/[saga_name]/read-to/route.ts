import * as endpoints from '@/lib/sagas/grid.endpoints';
import { readSagaTo } from '@/lib/sagas/read-to.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.readSagaTo, ({ user, params, body }) => readSagaTo(user.id, params.saga_name, body)),
});
