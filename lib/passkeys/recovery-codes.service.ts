import 'server-only';
import { createHash, randomInt } from 'node:crypto';
import { AppError } from '@/lib/errors';
import { passkeyStore } from './passkeys.store';
import { recoveryCodeStore } from './recovery-codes.store';

const HOW_MANY = 10;
const GROUPS = 4;
const GROUP = 4;
/** Crockford's 32 signs: none looks like another. Sixteen of them are 80 bits, which no digest gives away. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const group = () => Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('');
const newCode = () => Array.from({ length: GROUPS }, group).join('-');

/** As it is meant, however it was typed. */
const meant = (code: string) =>
  code
    .toUpperCase()
    .replace(/[^\dA-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

const digestOf = (userId: string, code: string) =>
  createHash('sha256')
    .update(`${userId} ${meant(code)}`)
    .digest('base64url');

/** Ten new codes; those of before are void. They are told this once. */
export const makeRecoveryCodes = async (userId: string, now = new Date()): Promise<string[]> => {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  const digests = codes.map((code) => digestOf(userId, code));
  await recoveryCodeStore.insert(userId, digests, now);
  await recoveryCodeStore.forget(userId, digests);
  return codes;
};

/** Throws `bad_request` for an account that needs none. */
export const renewRecoveryCodes = async (userId: string): Promise<string[]> => {
  if (!(await passkeyStore.isThereAny(userId)))
    throw new AppError('bad_request', 'Sans clé d’accès, ce compte n’a pas besoin de codes de récupération.');
  return makeRecoveryCodes(userId);
};

export const countRecoveryCodes = recoveryCodeStore.count;

/** Whether this code opens the account; it never does again. */
export const spendRecoveryCode = (userId: string, code: string): Promise<boolean> =>
  recoveryCodeStore.spend(userId, digestOf(userId, code));

export const forgetRecoveryCodes = (userId: string): Promise<void> => recoveryCodeStore.forget(userId);
