import * as endpoints from '@/lib/accounts/accounts.endpoints';
import { deleteAccount } from '@/lib/accounts/delete-account.service';
import { clearedCookie } from '@/lib/auth/cookie';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.me, async ({ user }) => user, whatIsTheirs),
  DELETE: handle(endpoints.deleteAccount, async ({ user, body, request, headers }) => {
    await deleteAccount(user, body);
    headers.append('set-cookie', clearedCookie(request));
    return { message: 'Compte supprimé' };
  }),
});
