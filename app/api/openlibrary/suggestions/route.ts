import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/library.endpoints';
import { suggest } from '@/lib/openlibrary/suggestions.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.suggestions, ({ user, query }) => suggest(user.id, query.limit)),
});
