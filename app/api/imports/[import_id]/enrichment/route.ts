import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/imports/imports.endpoints';
import { switchEnrichment } from '@/lib/imports/imports.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.switchImportEnrichment, ({ user, params, body }) =>
    switchEnrichment(user.id, params.import_id, body.is_running),
  ),
});
