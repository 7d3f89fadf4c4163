import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/library.endpoints';
import { recommend } from '@/lib/openlibrary/recommendations.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.recommendations, ({ user, query }) => recommend(user.id, query.limit)),
});
