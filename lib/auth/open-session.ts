import 'server-only';
import type { Account } from '@/lib/accounts/accounts.schemas';
import { sessionCookie } from './cookie';
import { signToken } from './token';

/** A new session of this reader: the token for integrators in the answer, the same one for browsers in the cookie. */
export const openSession = async (user: Account, request: Request, headers: Headers) => {
  const access_token = await signToken(user.id);
  headers.append('set-cookie', sessionCookie(request, access_token));
  return { access_token, token_type: 'bearer' as const, user };
};
