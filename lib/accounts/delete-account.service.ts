import 'server-only';
import { AppError } from '@/lib/errors';
import { fold } from '@/lib/text/fold';
import type { Account, Names } from './accounts.schemas';
import { accountStore } from './accounts.store';
import { belongingsStore } from './belongings.store';

/**
 * Removes a reader and everything that is theirs, when they repeat their names. What they have goes first: a crash leaves
 * an account that can try again. It goes once more at the end, for whatever another tab wrote in between.
 */
export const deleteAccount = async (account: Account, names: Names): Promise<void> => {
  const isSame = (['first_name', 'last_name'] as const).every((name) => fold(account[name]) === fold(names[name]));
  if (!isSame) throw new AppError('bad_request', 'Pour supprimer le compte, répétez son prénom et son nom');
  await belongingsStore.forget(account.id);
  await accountStore.remove(account.id);
  await belongingsStore.forget(account.id);
};
