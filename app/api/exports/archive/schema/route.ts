import { archiveSchema } from '@/lib/exports/archive-schema';
import * as endpoints from '@/lib/exports/exports.endpoints';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getArchiveSchema, async () => archiveSchema()),
});
