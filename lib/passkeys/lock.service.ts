import 'server-only';
import { AppError } from '@/lib/errors';
import { forgetRecoveryCodes } from './recovery-codes.service';
import { passkeyStore } from './passkeys.store';

/** Whether a passkey guards this account: then its names alone do not open it. */
export const isLocked = passkeyStore.isThereAny;

/** What whoever gives only the names of a locked account is told. */
export const passkeyRequired = (): AppError =>
  new AppError('passkey_required', 'Ce compte s’ouvre avec une clé d’accès ou un code de récupération.');

/** Removes every passkey and code of an account, for a reader who lost them all: its names open it again. */
export const unlock = async (userId: string): Promise<void> => {
  await passkeyStore.removeAll(userId);
  await forgetRecoveryCodes(userId);
};
