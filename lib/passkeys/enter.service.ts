import 'server-only';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server';
import { accountCalled, findAccount, type Reader } from '@/lib/accounts/accounts.service';
import type { Names } from '@/lib/accounts/accounts.schemas';
import { AppError } from '@/lib/errors';
import { keepChallenge, takeChallenge } from './challenges.service';
import type { Assertion, RequestOptions } from './passkeys.schemas';
import { passkeyStore, type PasskeyRecord } from './passkeys.store';
import { spendRecoveryCode } from './recovery-codes.service';
import type { RelyingParty } from './relying-party';

type MaybeNames = Partial<Names>;

/** The account of these names, or undefined when none are given. */
const named = async ({ first_name, last_name }: MaybeNames): Promise<Reader | undefined> =>
  first_name !== undefined && last_name !== undefined ? accountCalled({ first_name, last_name }) : undefined;

/**
 * What a browser needs to sign in with a passkey: of this reader, or, without names, of whoever holds it. Throws
 * `bad_request` for names of nobody, and for an account that has none.
 */
export const requestOptions = async (names: MaybeNames, { id: rpID }: RelyingParty): Promise<RequestOptions> => {
  const account = await named(names);
  const kept = account && (await passkeyStore.list(account.id));
  if (kept?.length === 0) throw new AppError('bad_request', 'Ce compte n’a pas de clé d’accès : son nom l’ouvre.');
  const options = await generateAuthenticationOptions({
    rpID,
    userVerification: 'preferred',
    allowCredentials: kept?.map(({ credential_id: id, transports }) => ({ id, transports })) ?? [],
  });
  await keepChallenge(options.challenge, 'enter');
  return { ...options, rpId: rpID };
};

const refused = (cause?: unknown) =>
  new AppError('unauthenticated', 'Cette clé d’accès n’ouvre pas de compte ici.', { cause });

/** Passkeys know whose they are: the reader's id is what they were made for. */
const holderOf = ({ response: { userHandle } }: Assertion) =>
  userHandle ? findAccount(Buffer.from(userHandle, 'base64url').toString()) : null;

const verified = async (kept: PasskeyRecord, credential: Assertion, site: RelyingParty) => {
  const answer = await verifyAuthenticationResponse({
    response: credential as AuthenticationResponseJSON,
    expectedChallenge: takeChallenge('enter'),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    credential: {
      id: kept.credential_id,
      publicKey: new Uint8Array(Buffer.from(kept.public_key, 'base64url')),
      counter: kept.counter,
      transports: kept.transports,
    },
    requireUserVerification: false,
  }).catch((error: unknown) => {
    throw refused(error);
  });
  if (!answer.verified) throw refused();
  return answer.authenticationInfo;
};

/** Whose passkey this is. Throws `unauthenticated` for one that does not prove itself, `bad_request` for names of nobody. */
export const enterWithPasskey = async (
  { credential, ...names }: MaybeNames & { credential: Assertion },
  site: RelyingParty,
): Promise<Reader> => {
  const account = (await named(names)) ?? (await holderOf(credential));
  const kept = account && (await passkeyStore.findByCredential(account.id, credential.id));
  if (!kept) throw refused();
  const { newCounter: counter } = await verified(kept, credential, site);
  await passkeyStore.use(account.id, kept.id, { counter, used_at: new Date() });
  return account;
};

/** Whose code this is; it is spent. Throws `unauthenticated` for another, `bad_request` for names of nobody. */
export const enterWithCode = async ({ code, ...names }: Names & { code: string }): Promise<Reader> => {
  const account = await accountCalled(names);
  if (!(await spendRecoveryCode(account.id, code)))
    throw new AppError('unauthenticated', 'Ce code n’ouvre pas ce compte, ou il a déjà servi.');
  return account;
};
