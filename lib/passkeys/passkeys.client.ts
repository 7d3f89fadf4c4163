'use client';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { Names } from '@/lib/accounts/accounts.schemas';
import { ApiError, call } from '@/lib/http/call';
import type * as endpoints from './passkeys.endpoints';
import type { Assertion, Attestation } from './passkeys.schemas';

/** Loaded when somebody wants it: most readers never do. */
const browser = () => import('@simplewebauthn/browser');

/** Makes a passkey on this device and adds it to the account. */
export const makePasskey = async (name: string) => {
  const { startRegistration } = await browser();
  const options = await call<typeof endpoints.passkeyCreationOptions>('POST /api/auth/passkeys/options');
  const made = await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON });
  const credential = made as unknown as Attestation;
  return call<typeof endpoints.addPasskey>('POST /api/auth/passkeys', { body: { name, credential } });
};

/** Signs in with a passkey: one of this reader, or, without names, whichever is chosen. */
export const signInWithPasskey = async (names: Partial<Names>) => {
  const { startAuthentication } = await browser();
  const options = await call<typeof endpoints.passkeyRequestOptions>('POST /api/auth/passkey/options', { body: names });
  const signed = await startAuthentication({
    optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
  });
  const credential = signed as unknown as Assertion;
  return call<typeof endpoints.signInWithPasskey>('POST /api/auth/passkey', { body: { ...names, credential } });
};

/** What to tell of a passkey that was of no use; who closed the window of the browser knows that they did. */
export type PasskeyFailure = 'refused' | 'tooMany' | 'known' | 'elsewhere' | 'failed';

export const failureOf = (error: Error): PasskeyFailure | undefined => {
  if (error instanceof ApiError && error.status === 429) return 'tooMany';
  if (error instanceof ApiError && [400, 401].includes(error.status)) return 'refused';
  if (error.name === 'NotAllowedError') return undefined;
  if (error.name === 'InvalidStateError') return 'known';
  return error.name === 'SecurityError' ? 'elsewhere' : 'failed';
};
