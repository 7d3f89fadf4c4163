import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/details.endpoints';
import { readerLanguage } from '@/lib/openlibrary/reader-language';
import { listSubject } from '@/lib/openlibrary/series-members.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listSubject, ({ params, query, request }) =>
    listSubject(params.subject, query, readerLanguage(request)),
  ),
});
