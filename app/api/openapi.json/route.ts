import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { openApi } from '@/lib/http/openapi';
import * as endpoints from '@/lib/http/openapi.endpoints';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getDocument, async ({ headers }) => {
    const { document, etag } = openApi();
    headers.set('etag', etag);
    headers.set('cache-control', 'public, max-age=300');
    return document;
  }),
});
