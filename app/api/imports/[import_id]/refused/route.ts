import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/imports/imports.endpoints';
import { refusedCsv } from '@/lib/imports/refused-rows.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listRefusedRows, ({ user, params, headers }) => {
    headers.set('content-disposition', 'attachment; filename="booktime-refused.csv"');
    return refusedCsv(user.id, params.import_id);
  }),
});
