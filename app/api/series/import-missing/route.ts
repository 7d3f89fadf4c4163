import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { importMissing } from '@/lib/openlibrary/import-missing.service';
import * as endpoints from '@/lib/openlibrary/import.endpoints';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.importMissing, ({ user, body }) => importMissing(user.id, body)),
});
