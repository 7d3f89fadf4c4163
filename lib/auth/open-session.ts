import 'server-only';
import type { Account } from '@/lib/accounts/accounts.schemas';
import { deviceOf } from '@/lib/sessions/device';
import { openSession as keepSession, type OpenedWith } from '@/lib/sessions/sessions.service';
import { sessionCookie } from './cookie';
import { signToken } from './token';

/** A new session of this reader: the token for integrators in the answer, the same one for browsers in the cookie. */
export const openSession = async (user: Account, request: Request, headers: Headers, by: OpenedWith = 'name') => {
  const access_token = await signToken(user.id, { id: await keepSession(user.id, by, deviceOf(request.headers)) });
  headers.append('set-cookie', sessionCookie(request, access_token));
  return { access_token, token_type: 'bearer' as const, user };
};
