import 'server-only';
import type { Reader } from '@/lib/accounts/accounts.service';
import { AppError } from '@/lib/errors';
import { clearedCookie, cookieToken, sessionCookie } from './cookie';
import { isForeign } from './origin';
import { ownerOf } from './owner-of';
import { signToken, verifyToken, type Session } from './token';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

const bearerOf = (request: Request) => /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];

const credentialsOf = (request: Request) => {
  const bearer = bearerOf(request);
  if (bearer) return { token: bearer, from: 'bearer' as const };
  const token = SAFE.includes(request.method) || !isForeign(request) ? cookieToken(request) : undefined;
  return token === undefined ? null : { token, from: 'cookie' as const };
};

export type Authenticated = { user: Reader; session: Session; setCookie?: string };

/**
 * Who makes an API call. Throws 403 without credentials and 401 with bad ones, clearing a bad cookie. A cookie past half
 * its lifetime comes with its successor; a Bearer token never does.
 */
export const authenticate = async (request: Request): Promise<Authenticated> => {
  const credentials = credentialsOf(request);
  if (!credentials) throw new AppError('no_credentials', 'Not authenticated');
  const fromCookie = credentials.from === 'cookie';
  const refuse = (detail: string) =>
    new AppError('unauthenticated', detail, {
      headers: fromCookie ? { 'set-cookie': clearedCookie(request) } : {},
    });

  const session = await verifyToken(credentials.token);
  if (!session) throw refuse('Invalid authentication credentials');
  const user = await ownerOf(session);
  if (user === 'nobody') throw refuse('User not found');
  if (user === 'ended') throw refuse('Invalid authentication credentials');
  if (!fromCookie || !session.isAging) return { user, session };
  return { user, session, setCookie: sessionCookie(request, await signToken(user.id, session)) };
};
