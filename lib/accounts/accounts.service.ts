import 'server-only';
import { isDuplicateKey } from '@/lib/db/write-races';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { admitName } from '@/lib/limits/limits.service';
import type { Names } from './accounts.schemas';
import { accountStore } from './accounts.store';

import type { Reader } from './accounts.store';
export type { Reader };

export const findAccount = (id: string) => accountStore.find(id);

/** Whether a session that was opened then, in milliseconds, was ended by an administrator. */
export const wasEnded = ({ sessionsFrom }: Reader, openedAt: number) =>
  sessionsFrom !== undefined && openedAt < sessionsFrom.getTime();

/** Refuses from now on the tokens of before sessions were kept: no session can be ended to end them. */
export const refuseOldTokens = (id: string, now = new Date()) => accountStore.endSessions(id, now);

/** The language in which BOOKTIME speaks to this reader on every device; none is their browser's. */
export const chooseLanguage = (id: string, language: Locale | undefined) => accountStore.setLanguage(id, language);

const create = (names: Names) =>
  accountStore.insert(names).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
    throw new AppError('bad_request', 'Un compte existe déjà à ce nom. Connectez-vous.', { cause: error });
  });

/** Throws `bad_request` when somebody bears these names, case and accents aside; `rate_limited` after too many tries. */
export const register = async (names: Names) => {
  await admitName(names);
  return create(names);
};

/** Whose names these are. Throws `bad_request` when nobody bears them, and `rate_limited` after too many tries. */
export const accountCalled = async (names: Names) => {
  await admitName(names);
  const account = await accountStore.findByNames(names);
  if (!account) throw new AppError('bad_request', 'Aucun compte à ce nom. Vérifiez l’orthographe ou créez un compte.');
  return account;
};

/** The account of these names, made when there is none. */
export const findOrRegister = async (names: Names) => (await accountStore.findByNames(names)) ?? create(names);
