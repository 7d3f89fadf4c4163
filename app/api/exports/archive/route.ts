import { fileNameFor } from '@/lib/accounts/account-file.service';
import { writeArchive } from '@/lib/exports/archive.service';
import * as endpoints from '@/lib/exports/exports.endpoints';
import { savedAs } from '@/lib/http/download';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { streamOf } from '@/lib/http/stream';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.exportArchive, async ({ user, query, headers }) => {
    savedAs(headers, fileNameFor(user, '.zip'));
    return streamOf(writeArchive(user, { covers: query.covers === 'true' }));
  }),
});
