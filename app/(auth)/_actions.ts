'use server';

import { headers } from 'next/headers';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { Names } from '@/lib/accounts/accounts.schemas';
import { register, signIn } from '@/lib/accounts/accounts.service';
import { nextPath } from '@/lib/auth/next-path';
import { startSession } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { keepLocale } from '@/app/locale-cookie';
import { getTranslations } from '@/lib/i18n/server';
import { admitEntry } from '@/lib/limits/limits.service';
import { log } from '@/lib/log';
import { nameErrors, namesIn, type NamesFormState } from './names-input';

/** What is wrong with names that are well formed: the one thing that the service refuses. */
type Refusal = 'unknown' | 'taken';

/** The words of a refusal; anything else is our fault, logged, and the form stays as it was. */
const wordsOf = async (error: unknown, refusal: Refusal) => {
  const t = await getTranslations('auth');
  if (error instanceof AppError && error.code === 'bad_request') return t(refusal);
  if (error instanceof AppError && error.code === 'rate_limited') return t('tooMany');
  log().error({ err: error }, 'sign-in form failed');
  return t('failed');
};

async function enter(open: typeof signIn, refusal: Refusal, form: FormData): Promise<NamesFormState> {
  const values = namesIn(form);
  const names = Names.safeParse(values);
  if (!names.success) return { values, errors: await nameErrors(values, names.error.issues) };
  try {
    await admitEntry(await headers());
    const account = await open(names.data);
    await startSession(account.id);
    if (account.language) await keepLocale(account.language);
  } catch (error) {
    return { values, errors: { form: await wordsOf(error, refusal) } };
  }
  redirect(nextPath(form.get('next')) as Route);
}

export async function signInAction(_before: NamesFormState, form: FormData) {
  return enter(signIn, 'unknown', form);
}

export async function signUpAction(_before: NamesFormState, form: FormData) {
  return enter(register, 'taken', form);
}
