import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/details.endpoints';
import { readerLanguage } from '@/lib/openlibrary/reader-language';
import { searchUniversal } from '@/lib/openlibrary/universal.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.searchUniversal, ({ user, query, request }) =>
    searchUniversal(user.id, query, { language: readerLanguage(request) }),
  ),
});
