import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import { env, secretKey } from '@/lib/env';

const Claims = z.object({ sub: z.string().min(1), iat: z.number() });
const key = () => new TextEncoder().encode(secretKey());

/** How long a token lives, in seconds. */
export const lifetime = () => env().ACCESS_TOKEN_EXPIRE_MINUTES * 60;

export const signToken = (userId: string): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(userId)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime())
    .sign(key());
};

export type Session = { userId: string; isAging: boolean };

/** The session a token stands for, or null when it is forged, expired or malformed. It ages past half its lifetime. */
export const verifyToken = async (token: string | undefined): Promise<Session | null> => {
  if (!token) return null;
  const verified = await jwtVerify(token, key(), { algorithms: ['HS256'], requiredClaims: ['exp'] }).catch(() => null);
  const claims = Claims.safeParse(verified?.payload);
  if (!claims.success) return null;
  const { sub, iat } = claims.data;
  return { userId: sub, isAging: Date.now() / 1000 - iat > lifetime() / 2 };
};
