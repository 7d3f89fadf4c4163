import 'server-only';
import { findAccount, wasEnded, type Reader } from '@/lib/accounts/accounts.service';
import { isOpen } from '@/lib/sessions/sessions.service';
import type { Session } from './token';

/** Whose session this is: `nobody`'s when the account is gone, and `ended` when it was ended before its tokens expired. */
export const ownerOf = async ({ userId, id, openedAt }: Session): Promise<Reader | 'nobody' | 'ended'> => {
  const [user, open] = await Promise.all([findAccount(userId), id === undefined || isOpen(userId, id)]);
  if (!user) return 'nobody';
  // A token of before sessions were kept: all that can be said of it is when it was made.
  const ended = id === undefined ? wasEnded(user, openedAt) : !open;
  return ended ? 'ended' : user;
};
