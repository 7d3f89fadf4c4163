import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/details.endpoints';
import { readerLanguage } from '@/lib/openlibrary/reader-language';
import { getDetails } from '@/lib/openlibrary/details.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getDetails, ({ user, params, request }) =>
    getDetails(user.id, params.key, readerLanguage(request)),
  ),
});
