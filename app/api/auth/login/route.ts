import * as endpoints from '@/lib/accounts/accounts.endpoints';
import { accountCalled } from '@/lib/accounts/accounts.service';
import { openSession } from '@/lib/auth/open-session';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.login, async ({ body, request, headers }) =>
    openSession(await accountCalled(body), request, headers),
  ),
});
