import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { decideRows } from '@/lib/imports/import-rows.service';
import * as endpoints from '@/lib/imports/imports.endpoints';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.decideImportRows, ({ user, params, body }) => decideRows(user.id, params.import_id, body)),
});
