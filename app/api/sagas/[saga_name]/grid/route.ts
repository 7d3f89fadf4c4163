import * as endpoints from '@/lib/sagas/grid.endpoints';
import { sagaGrid } from '@/lib/sagas/grid.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getSagaGrid, ({ user, params }) => sagaGrid(user.id, params.saga_name)),
});
