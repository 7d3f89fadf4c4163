import 'server-only';
import { createHmac } from 'node:crypto';
import { env, secretKey } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { fold } from '@/lib/text/fold';
import { limitStore } from './limits.store';

const TEN_MINUTES = 600;
const ONE_MINUTE = 60;
/** A household, a school or a library has one address and many readers. */
const READERS_AT_AN_ADDRESS = 5;

/** Put on each request by `lib/server/address.mjs`, over whatever a stranger sends. */
const ADDRESS = 'x-booktime-address';

const addressOf = (headers: Headers) => headers.get(ADDRESS) ?? '';

/** Addresses and names are kept by nobody, not even for a minute: only what tells one from another is. */
const digest = (who: string) => createHmac('sha256', secretKey()).update(who).digest('base64url');

const admit = async (what: string, who: string, most: number, seconds: number): Promise<void> => {
  if (most === 0) return;
  const wait = await limitStore.count({ what, most, seconds }, digest(who));
  if (wait === null) return;
  const headers = { 'retry-after': String(Math.max(1, Math.ceil(wait / 1000))) };
  throw new AppError('rate_limited', 'Trop de demandes. Réessayez dans un instant.', { headers });
};

/** Counts a sign-in or registration from an address. Throws `rate_limited`, which says when to come back. */
export const admitEntry = (headers: Headers): Promise<void> =>
  admit('entry-from', addressOf(headers), env().LIMIT_ENTRIES * READERS_AT_AN_ADDRESS, TEN_MINUTES);

/** Counts a sign-in or registration by this name, from wherever. Throws `rate_limited`. */
export const admitName = (names: { first_name: string; last_name: string }): Promise<void> =>
  admit('entry-as', `${fold(names.first_name)}\n${fold(names.last_name)}`, env().LIMIT_ENTRIES, TEN_MINUTES);

/** Counts a change that a reader makes. Throws `rate_limited`. */
export const admitWrite = async (headers: Headers, userId: string): Promise<void> => {
  const { LIMIT_WRITES } = env();
  await Promise.all([
    admit('write-by', userId, LIMIT_WRITES, ONE_MINUTE),
    admit('write-from', addressOf(headers), LIMIT_WRITES * READERS_AT_AN_ADDRESS, ONE_MINUTE),
  ]);
};
