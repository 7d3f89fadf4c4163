import { fileNameFor } from '@/lib/accounts/account-file.service';
import * as endpoints from '@/lib/exports/exports.endpoints';
import { writeTable } from '@/lib/exports/exports.service';
import { savedAs } from '@/lib/http/download';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { streamOf } from '@/lib/http/stream';
import { requestLocale } from '@/lib/i18n/request-locale';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.exportTable, async ({ user, query, request, headers }) => {
    savedAs(headers, fileNameFor(user, '.csv'));
    return streamOf(await writeTable(user.id, requestLocale(request, query.lang, user.language)));
  }),
});
