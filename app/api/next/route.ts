import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/next-up/next-up.endpoints';
import { whatIsNext } from '@/lib/next-up/next-up.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getNextUp, ({ user, query }) => whatIsNext(user.id, query.limit)),
});
