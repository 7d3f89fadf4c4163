import 'server-only';
import { forgetBooks } from '@/lib/books/forget-reader.service';
import { forgetIgnored } from '@/lib/discover/ignored.service';
import { AppError } from '@/lib/errors';
import { forgetGoals } from '@/lib/goals/goals.service';
import { forgetAnswers } from '@/lib/idempotency/idempotency.service';
import { forgetDaysRead } from '@/lib/readings/reading-days.service';
import { forgetSagaSettings } from '@/lib/sagas/grid.service';
import { fold } from '@/lib/text/fold';
import type { Account, Names } from './accounts.schemas';
import { accountStore } from './accounts.store';

const forgetAll = async (userId: string) => {
  await forgetBooks(userId);
  await forgetSagaSettings(userId);
  await forgetGoals(userId);
  await forgetDaysRead(userId);
  await forgetIgnored(userId);
  await forgetAnswers(userId);
};

/**
 * Removes a reader and everything that is theirs, when they repeat their names. What they have goes first: a crash leaves
 * an account that can try again. It goes once more at the end, for whatever another tab wrote in between.
 */
export const deleteAccount = async (account: Account, names: Names): Promise<void> => {
  const isSame = (['first_name', 'last_name'] as const).every((name) => fold(account[name]) === fold(names[name]));
  if (!isSame) throw new AppError('bad_request', 'Pour supprimer le compte, répétez son prénom et son nom');
  await forgetAll(account.id);
  await accountStore.remove(account.id);
  await forgetAll(account.id);
};
