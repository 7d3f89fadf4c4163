import 'server-only';
import { challengeStore } from './challenges.store';

const FIVE_MINUTES = 300_000;

/** For adding a passkey to this account, or for entering with one. */
export type Purpose = `add to ${string}` | 'enter';

export const keepChallenge = (challenge: string, purpose: Purpose, now = new Date()): Promise<void> =>
  challengeStore.keep({ challenge, purpose, expires_at: new Date(now.getTime() + FIVE_MINUTES) });

/** Whether this is what a passkey was asked to sign lately; it serves once. */
export const takeChallenge =
  (purpose: Purpose) =>
  (challenge: string): Promise<boolean> =>
    challengeStore.take({ challenge, purpose }, new Date());
