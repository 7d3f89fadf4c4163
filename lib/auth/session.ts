import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findAccount } from '@/lib/accounts/accounts.service';
import { cookieOptions, SESSION_COOKIE } from './cookie';
import { READER_COOKIE, READER_COOKIE_SECONDS } from './reader-cookie';
import { signToken, verifyToken } from './token';

/** The reader a page is rendered for, or null: one look-up per render, however many components ask. */
export const currentUser = cache(async () => {
  const session = await verifyToken((await cookies()).get(SESSION_COOKIE)?.value);
  return session && findAccount(session.userId);
});

/** The reader of a private page. Without one, the sign-in page. */
export const requireUser = async () => (await currentUser()) ?? redirect('/sign-in');

/** For Server Actions: the answer carries the session cookie. */
export const startSession = async (userId: string) => {
  const jar = await cookies();
  jar.set(SESSION_COOKIE, await signToken(userId), cookieOptions(await headers()));
  jar.set(READER_COOKIE, '1', { path: '/', sameSite: 'lax', maxAge: READER_COOKIE_SECONDS });
};

/** For Server Actions: the answer takes the session cookie away. */
export const endSession = async () => {
  const jar = await cookies();
  jar.set(SESSION_COOKIE, '', { ...cookieOptions(await headers()), maxAge: 0 });
  jar.delete(READER_COOKIE);
};
