import { fileNameFor } from '@/lib/accounts/account-file.service';
import * as endpoints from '@/lib/exports/exports.endpoints';
import { writeTable } from '@/lib/exports/exports.service';
import { savedAs } from '@/lib/http/download';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { streamOf } from '@/lib/http/stream';
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales';
import { readerLanguage } from '@/lib/openlibrary/reader-language';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.exportTable, async ({ user, query, request, headers }) => {
    const spoken = query.lang ?? user.language ?? readerLanguage(request);
    savedAs(headers, fileNameFor(user, '.csv'));
    return streamOf(await writeTable(user.id, isLocale(spoken) ? spoken : DEFAULT_LOCALE));
  }),
});
