import 'server-only';
import { randomUUID } from 'node:crypto';
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { refuseOldTokens, type Reader } from '@/lib/accounts/accounts.service';
import { isDuplicateKey } from '@/lib/db/write-races';
import { AppError } from '@/lib/errors';
import { endOtherSessions } from '@/lib/sessions/sessions.service';
import { keepChallenge, takeChallenge } from './challenges.service';
import { toPasskey } from './passkeys.service';
import type { Attestation, CreationOptions, Passkey } from './passkeys.schemas';
import { passkeyStore, type PasskeyRecord } from './passkeys.store';
import { makeRecoveryCodes } from './recovery-codes.service';
import type { RelyingParty } from './relying-party';

const MOST = 20;
const tooMany = () => new AppError('bad_request', `Un compte a ${MOST} clés d’accès au plus.`);
const refused = (cause?: unknown) =>
  new AppError('bad_request', 'Cette clé d’accès n’a pas pu être vérifiée. Recommencez.', { cause });

/** What a browser needs to make a passkey for this account. Throws `bad_request` when it has enough of them. */
export const creationOptions = async (user: Reader, { id: rpID }: RelyingParty): Promise<CreationOptions> => {
  const kept = await passkeyStore.list(user.id);
  if (kept.length >= MOST) throw tooMany();
  const userName = `${user.first_name} ${user.last_name}`;
  const options = await generateRegistrationOptions({
    rpName: 'BOOKTIME',
    rpID,
    userName,
    userDisplayName: userName,
    userID: new TextEncoder().encode(user.id),
    excludeCredentials: kept.map(({ credential_id: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  await keepChallenge(options.challenge, `add to ${user.id}`);
  return { ...options, rp: { ...options.rp, id: rpID } };
};

const verified = async (user: Reader, credential: Attestation, site: RelyingParty) => {
  const answer = await verifyRegistrationResponse({
    response: credential as RegistrationResponseJSON,
    expectedChallenge: takeChallenge(`add to ${user.id}`),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    // A key without a screen is as good a lock as any: what it replaces is a name.
    requireUserVerification: false,
  }).catch((error: unknown) => {
    throw refused(error);
  });
  if (!answer.verified) throw refused();
  return answer.registrationInfo;
};

const insert = (passkey: PasskeyRecord) =>
  passkeyStore.insert(passkey).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
    throw new AppError('bad_request', 'Ce compte a déjà cette clé d’accès.', { cause: error });
  });

/**
 * Adds a passkey, and locks the account with the first: whoever else came in by the name is out, and there are ten recovery
 * codes. Throws `bad_request` for a passkey that does not prove itself, or that is there already.
 */
export const addPasskey = async (
  user: Reader,
  { name, credential }: { name: string; credential: Attestation },
  site: RelyingParty,
  sessionId: string | undefined,
  now = new Date(),
): Promise<{ passkey: Passkey; recovery_codes: string[] }> => {
  const { credential: key, credentialBackedUp } = await verified(user, credential, site);
  const kept = await passkeyStore.list(user.id);
  if (kept.length >= MOST) throw tooMany();
  const passkey = {
    id: randomUUID(),
    user_id: user.id,
    credential_id: key.id,
    public_key: Buffer.from(key.publicKey).toString('base64url'),
    counter: key.counter,
    transports: key.transports ?? [],
    is_synced: credentialBackedUp,
    name,
    created_at: now,
    used_at: null,
  };
  await insert(passkey);
  if (kept.length > 0) return { passkey: toPasskey(passkey), recovery_codes: [] };
  await refuseOldTokens(user.id);
  await endOtherSessions(user.id, sessionId);
  return { passkey: toPasskey(passkey), recovery_codes: await makeRecoveryCodes(user.id, now) };
};
