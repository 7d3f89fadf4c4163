import * as endpoints from '@/lib/discover/ignored.endpoints';
import { ignoreSuggestion, listIgnored } from '@/lib/discover/ignored.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listIgnored, ({ user }) => listIgnored(user.id)),
  POST: handle(endpoints.ignoreSuggestion, ({ user, body }) => ignoreSuggestion(user.id, body)),
});
