'use server';

import { headers } from 'next/headers';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { Names } from '@/lib/accounts/accounts.schemas';
import { accountCalled, register, type Reader } from '@/lib/accounts/accounts.service';
import { nextPath } from '@/lib/auth/next-path';
import { requireUser, startSession } from '@/lib/auth/session';
import { AppError, type ErrorCode } from '@/lib/errors';
import { keepLocale } from '@/app/locale-cookie';
import { getTranslations } from '@/lib/i18n/server';
import { admitEntry } from '@/lib/limits/limits.service';
import { waitOf } from '@/lib/limits/too-many';
import { log } from '@/lib/log';
import { enterWithCode } from '@/lib/passkeys/enter.service';
import type { OpenedWith } from '@/lib/sessions/sessions.service';
import { nameErrors, namesIn, type NamesFormState } from './names-input';

/** What is wrong with names that are well formed: the one thing that the service refuses. */
type Refusal = 'unknown' | 'taken';

/** The words of a refusal; anything else is our fault, logged, and the form stays as it was. */
const wordsOf = async (error: unknown, refusal: Refusal) => {
  const t = await getTranslations('auth');
  if (error instanceof AppError && error.code === 'bad_request') return t(refusal);
  if (error instanceof AppError && error.code === 'rate_limited')
    return t('tooMany', { minutes: Math.ceil(waitOf(error) / 60) });
  log().error({ err: error }, 'sign-in form failed');
  return t('failed');
};

/** How an account is opened by what was typed. */
type Entry = { open: (names: Names) => Promise<Reader>; by: OpenedWith; refusal: Refusal };

/** What an entry that failed leaves on the page. */
const refusedEntry = async (error: unknown, values: NamesFormState['values'], { by, refusal }: Entry, names: Names) => {
  const t = await getTranslations('passkeys');
  const isOne = (...codes: ErrorCode[]) => error instanceof AppError && codes.includes(error.code);
  const lock = { names, locked: t('locked', { name: `${names.first_name} ${names.last_name}` }) };
  if (isOne('passkey_required')) return { values, errors: {}, lock };
  if (by === 'name') return { values, errors: { form: await wordsOf(error, refusal) } };
  const code = isOne('bad_request', 'unauthenticated') ? t('codeRefused') : await wordsOf(error, refusal);
  return { values, errors: { code }, lock };
};

async function enter(entry: Entry, form: FormData): Promise<NamesFormState> {
  const values = namesIn(form);
  const names = Names.safeParse(values);
  if (!names.success) return { values, errors: await nameErrors(values, names.error.issues) };
  try {
    await admitEntry(await headers());
    const account = await entry.open(names.data);
    await startSession(account.id, entry.by);
    if (account.language) await keepLocale(account.language);
  } catch (error) {
    return refusedEntry(error, values, entry, names.data);
  }
  redirect(nextPath(form.get('next')) as Route);
}

/** With names; or, once these were said to be locked, with a recovery code beside them. */
export async function signInAction(_before: NamesFormState, form: FormData) {
  const code = form.get('code');
  if (typeof code !== 'string') return enter({ open: accountCalled, by: 'name', refusal: 'unknown' }, form);
  const open = (names: Names) => enterWithCode({ ...names, code });
  return enter({ open, by: 'recovery_code', refusal: 'unknown' }, form);
}

export async function signUpAction(_before: NamesFormState, form: FormData) {
  return enter({ open: register, by: 'name', refusal: 'taken' }, form);
}

/** Where somebody goes who signed in without a form: in their language. */
export async function arrive(next: string) {
  const { language } = await requireUser();
  if (language) await keepLocale(language);
  redirect(nextPath(next) as Route);
}
