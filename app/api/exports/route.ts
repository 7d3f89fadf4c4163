import * as endpoints from '@/lib/exports/exports.endpoints';
import { listOffers } from '@/lib/exports/exports.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listExports, async () => listOffers()),
});
