import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/imports/imports.endpoints';
import { forgetImport, getImport, readAnew } from '@/lib/imports/imports.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getImport, ({ user, params }) => getImport(user.id, params.import_id)),
  PUT: handle(endpoints.readImportAnew, ({ user, params, body }) => readAnew(user.id, params.import_id, body)),
  DELETE: handle(endpoints.forgetImport, ({ user, params }) => forgetImport(user.id, params.import_id)),
});
