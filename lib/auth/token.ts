import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import { env, secretKey } from '@/lib/env';

const Claims = z.object({
  sub: z.string().min(1),
  iat: z.number(),
  auth_time: z.number().optional(),
  sid: z.string().optional(),
});
const key = () => new TextEncoder().encode(secretKey());

/** How long a token lives, in seconds. */
export const lifetime = () => env().ACCESS_TOKEN_EXPIRE_MINUTES * 60;

/** What a token keeps of a sign-in, and hands on to its successor: the session's id, and when, in milliseconds. */
type SignIn = { id?: string; openedAt?: number };

export const signToken = (userId: string, { id, openedAt = Date.now() }: SignIn = {}): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ auth_time: openedAt / 1000, ...(id && { sid: id }) })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(userId)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime())
    .sign(key());
};

/** `openedAt` in milliseconds. Tokens of before sessions were kept have no `id`. */
export type Session = { id: string | undefined; userId: string; openedAt: number; isAging: boolean };

/** The session a token stands for, or null when it is forged, expired or malformed. It ages past half its lifetime. */
export const verifyToken = async (token: string | undefined): Promise<Session | null> => {
  if (!token) return null;
  const verified = await jwtVerify(token, key(), { algorithms: ['HS256'], requiredClaims: ['exp'] }).catch(() => null);
  const claims = Claims.safeParse(verified?.payload);
  if (!claims.success) return null;
  const { sub, iat, auth_time, sid } = claims.data;
  return {
    id: sid,
    userId: sub,
    openedAt: Math.round((auth_time ?? iat) * 1000),
    isAging: Date.now() / 1000 - iat > lifetime() / 2,
  };
};
