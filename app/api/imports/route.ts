import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { describePage } from '@/lib/http/pagination';
import * as endpoints from '@/lib/imports/imports.endpoints';
import { listImports, startImport } from '@/lib/imports/imports.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listImports, async ({ user, query, request, headers }) => {
    const { imports, total } = await listImports(user.id, query);
    describePage(headers, request, query, total);
    return imports;
  }),
  POST: handle(endpoints.startImport, ({ user, upload, query }) => startImport(user.id, upload, query)),
});
