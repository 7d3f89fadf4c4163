'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { nameErrors, namesIn, type NamesFormState } from '@/app/(auth)/names-input';
import { Names } from '@/lib/accounts/accounts.schemas';
import { deleteAccount } from '@/lib/accounts/delete-account.service';
import { endSession, requireWriter } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { getTranslations } from '@/lib/i18n/server';
import { log } from '@/lib/log';

/** The second time that is asked: the names of the account, typed. */
export async function deleteAccountAction(_before: NamesFormState, form: FormData): Promise<NamesFormState> {
  const user = await requireWriter();
  const values = namesIn(form);
  const names = Names.safeParse(values);
  if (!names.success) return { values, errors: await nameErrors(values, names.error.issues) };
  try {
    await deleteAccount(user, names.data);
  } catch (error) {
    const t = await getTranslations('profile');
    if (error instanceof AppError && error.code === 'bad_request')
      return { values, errors: { form: t('leave.mismatch') } };
    log().error({ err: error }, 'account deletion failed');
    return { values, errors: { form: t('leave.failed') } };
  }
  await endSession();
  // The page it leads to forgets on the device what was this reader's.
  redirect(`/sign-in?left=${user.id}` as Route);
}
