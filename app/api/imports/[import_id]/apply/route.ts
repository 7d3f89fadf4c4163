import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/imports/imports.endpoints';
import { applyImport } from '@/lib/imports/imports.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.applyImport, ({ user, params }) => applyImport(user.id, params.import_id)),
});
