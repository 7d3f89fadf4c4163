import 'server-only';
import { AppError } from '@/lib/errors';
import { unlock } from './lock.service';
import type { Passkey } from './passkeys.schemas';
import { passkeyStore, type PasskeyFacts } from './passkeys.store';

const noSuch = () => new AppError('not_found', 'Clé d’accès introuvable');

export const toPasskey = ({ id, name, created_at, used_at, is_synced }: PasskeyFacts): Passkey => ({
  id,
  name,
  created_at: created_at.toISOString(),
  used_at: used_at?.toISOString() ?? null,
  is_synced,
});

/** The oldest first. */
export const listPasskeys = async (userId: string): Promise<Passkey[]> =>
  (await passkeyStore.list(userId)).map(toPasskey);

/** Throws `not_found`. */
export const renamePasskey = async (userId: string, id: string, name: string): Promise<Passkey> => {
  const renamed = await passkeyStore.rename(userId, id, name);
  if (!renamed) throw noSuch();
  return toPasskey(renamed);
};

/** Without its last passkey an account is open to its names again, and the recovery codes go. Throws `not_found`. */
export const removePasskey = async (userId: string, id: string): Promise<void> => {
  if (!(await passkeyStore.remove(userId, id))) throw noSuch();
  if (!(await passkeyStore.isThereAny(userId))) await unlock(userId);
};
