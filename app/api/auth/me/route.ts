import * as endpoints from '@/lib/accounts/accounts.endpoints';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.me, async ({ user }) => user),
});
