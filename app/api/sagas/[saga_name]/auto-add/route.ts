import * as endpoints from '@/lib/sagas/sagas.endpoints';
import * as sagas from '@/lib/sagas/sagas.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.addNextVolume, ({ user, params }) => sagas.addNextVolume(user.id, params.saga_name)),
});
