import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { importBulk } from '@/lib/openlibrary/import-bulk.service';
import * as endpoints from '@/lib/openlibrary/import.endpoints';
import { readerLanguage } from '@/lib/openlibrary/reader-language';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.importBulk, ({ user, body, request }) => importBulk(user.id, body, readerLanguage(request))),
});
