import 'server-only';
import type { Route } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { deviceOf } from '@/lib/sessions/device';
import { closeSession, openSession, type OpenedWith } from '@/lib/sessions/sessions.service';
import { cookieOptions, SESSION_COOKIE } from './cookie';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { admitWrite } from '@/lib/limits/limits.service';
import { tooManyPath } from '@/lib/limits/too-many';
import { ownerOf } from './owner-of';
import { READER_COOKIE, READER_COOKIE_SECONDS } from './reader-cookie';
import { ASKED_HEADER, signInPath } from './sign-in-path';
import { signToken, verifyToken } from './token';

const currentSession = cache(async () => verifyToken((await cookies()).get(SESSION_COOKIE)?.value));

/** The reader a page is rendered for, or null: one look-up per render, however many components ask. */
export const currentUser = cache(async () => {
  const session = await currentSession();
  const user = session && (await ownerOf(session));
  return typeof user === 'object' ? user : null;
});

/** Which of the reader's sessions this is; none for a token of before sessions were kept. */
export const currentSessionId = async (): Promise<string | undefined> => (await currentSession())?.id;

/** The reader of a private page. Without one, the sign-in page, which leads back here. */
export const requireUser = async () => {
  const user = await currentUser();
  if (user) return user;
  const asked = (await headers()).get(ASKED_HEADER);
  redirect((asked ? signInPath(asked) : '/sign-in') as Route);
};

/** Counts a change that a page makes as the API's are counted. Throws `rate_limited`. */
export const admitChange = async (userId: string) => admitWrite(await headers(), userId);

/** The reader of a change that a page makes. Over the limit, the page that says when to come back. */
export const requireWriter = async () => {
  const user = await requireUser();
  await admitChange(user.id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'rate_limited') redirect(tooManyPath(error) as Route);
    throw error;
  });
  return user;
};

/** For Server Actions: the answer carries the session cookie. */
export const startSession = async (userId: string, by: OpenedWith) => {
  const [jar, sent] = [await cookies(), await headers()];
  const id = await openSession(userId, by, deviceOf(sent));
  jar.set(SESSION_COOKIE, await signToken(userId, { id }), cookieOptions(sent));
  jar.set(READER_COOKIE, '1', { path: '/', sameSite: 'lax', maxAge: READER_COOKIE_SECONDS });
};

/** For Server Actions: the answer takes the session cookie away. */
export const endSession = async () => {
  const [jar, session] = [await cookies(), await currentSession()];
  // Whoever wants to leave leaves, also while the database is away.
  if (session?.id)
    await closeSession(session.userId, session.id).catch((err: unknown) =>
      log().warn({ err }, 'a session was not closed'),
    );
  jar.set(SESSION_COOKIE, '', { ...cookieOptions(await headers()), maxAge: 0 });
  jar.delete(READER_COOKIE);
};
