import * as endpoints from '@/lib/sagas/sagas.endpoints';
import * as sagas from '@/lib/sagas/sagas.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(
    endpoints.listSagaBooks,
    ({ user, params }) => sagas.listSagaBooks(user.id, params.saga_name),
    whatIsTheirs,
  ),
});
