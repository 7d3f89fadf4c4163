import { fileNameFor } from '@/lib/accounts/account-file.service';
import * as endpoints from '@/lib/exports/exports.endpoints';
import { writeGoodreads } from '@/lib/exports/exports.service';
import { savedAs } from '@/lib/http/download';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { streamOf } from '@/lib/http/stream';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.exportGoodreads, async ({ user, headers }) => {
    savedAs(headers, fileNameFor(user, '-goodreads.csv'));
    return streamOf(writeGoodreads(user.id));
  }),
});
