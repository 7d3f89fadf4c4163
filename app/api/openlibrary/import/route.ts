import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/import.endpoints';
import { importWork } from '@/lib/openlibrary/import.service';
import { readerLanguage } from '@/lib/openlibrary/reader-language';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.importWork, ({ user, body, request }) => importWork(user.id, body, readerLanguage(request))),
});
