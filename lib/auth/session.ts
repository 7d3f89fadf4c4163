import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findAccount } from '@/lib/accounts/accounts.service';
import { cookieOptions, SESSION_COOKIE } from './cookie';
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
  (await cookies()).set(SESSION_COOKIE, await signToken(userId), cookieOptions(await headers()));
};

/** For Server Actions: the answer takes the session cookie away. */
export const endSession = async () => {
  (await cookies()).set(SESSION_COOKIE, '', { ...cookieOptions(await headers()), maxAge: 0 });
};
