import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { describePage } from '@/lib/http/pagination';
import { listRows } from '@/lib/imports/import-rows.service';
import * as endpoints from '@/lib/imports/imports.endpoints';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listImportRows, async ({ user, params, query, request, headers }) => {
    const { rows, total } = await listRows(user.id, params.import_id, query);
    describePage(headers, request, query, total);
    return rows;
  }),
});
