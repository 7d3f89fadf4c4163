import * as endpoints from '@/lib/accounts/accounts.endpoints';
import { clearedCookie } from '@/lib/auth/cookie';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.logout, async ({ request, headers }) => {
    headers.append('set-cookie', clearedCookie(request));
    return { message: 'Déconnecté' };
  }),
});
