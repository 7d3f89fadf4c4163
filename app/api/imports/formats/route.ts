import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/imports/imports.endpoints';
import { listFormats } from '@/lib/imports/imports.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listImportFormats, listFormats),
});
