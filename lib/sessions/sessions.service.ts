import 'server-only';
import { randomUUID } from 'node:crypto';
import { refuseOldTokens } from '@/lib/accounts/accounts.service';
import { lifetime } from '@/lib/auth/token';
import { AppError } from '@/lib/errors';
import { isLocked, passkeyRequired } from '@/lib/passkeys/lock.service';
import type { Device } from './device';
import type { Session } from './sessions.schemas';
import { sessionStore, type SessionRecord } from './sessions.store';

const HOUR = 3_600_000;

export type OpenedWith = SessionRecord['opened_with'];

/** How old, in milliseconds, «seen» may become before it is written anew: a reader's every request writes nothing. */
const seenEvery = () => Math.min(HOUR, (lifetime() * 1000) / 4);

/** A token is renewed without asking the database, and seen within the same request: its session outlives it for certain. */
const seen = (now: Date) => ({ seen_at: now, expires_at: new Date(now.getTime() + 2 * lifetime() * 1000) });

/**
 * Remembers that a reader signed in here, and how. Answers the id that the tokens of this session carry. Throws
 * `passkey_required` when only the name of a locked account was given: asked after the session is kept, so that one which is
 * opened while the account is being locked is ended by one of the two.
 */
export const openSession = async (
  userId: string,
  opened_with: OpenedWith,
  device: Device,
  now = new Date(),
): Promise<string> => {
  const id = randomUUID();
  await sessionStore.insert({ id, user_id: userId, opened_at: now, opened_with, ...seen(now), ...device });
  if (opened_with === 'name' && (await isLocked(userId))) {
    await sessionStore.end(userId, id);
    throw passkeyRequired();
  }
  return id;
};

/** Whether nobody ended this session; it counts as seen. */
export const isOpen = async (userId: string, id: string, now = new Date()): Promise<boolean> => {
  const last = await sessionStore.seenAt(userId, id);
  if (!last) return false;
  if (now.getTime() - last.getTime() > seenEvery()) await sessionStore.see(userId, id, seen(now));
  return true;
};

const toSession = (record: SessionRecord, current: string | undefined): Session => ({
  id: record.id,
  opened_at: record.opened_at.toISOString(),
  opened_with: record.opened_with,
  seen_at: record.seen_at.toISOString(),
  browser: record.browser,
  system: record.system,
  is_current: record.id === current,
});

/** Where this reader is signed in: here first, then where they were seen last. */
export const listSessions = async (userId: string, current: string | undefined): Promise<Session[]> =>
  (await sessionStore.list(userId))
    .map((record) => toSession(record, current))
    .sort((a, b) => Number(b.is_current) - Number(a.is_current));

/** Throws `not_found`. */
export const endSession = async (userId: string, id: string): Promise<void> => {
  if (!(await sessionStore.end(userId, id))) throw new AppError('not_found', 'Session introuvable');
};

/** Signing out where one is: nothing is said of a session that was ended before. */
export const closeSession = async (userId: string, id: string): Promise<void> =>
  void (await sessionStore.end(userId, id));

/** All but the current one. */
export const endOtherSessions = async (userId: string, current: string | undefined): Promise<void> => {
  if (current) await refuseOldTokens(userId);
  await sessionStore.endOthers(userId, current);
};

/** All of one reader, or of everybody. */
export const endSessionsOf = async (userId: string | undefined): Promise<void> => {
  await (userId === undefined ? sessionStore.endAll() : sessionStore.endOthers(userId, undefined));
};
