import { SignedIn } from '@/lib/accounts/accounts.schemas';
import { endpoint } from '@/lib/http/endpoint';
import { Message } from '@/lib/http/message.schemas';
import {
  AddedPasskey,
  CreationOptions,
  NewPasskey,
  Passkey,
  PasskeyList,
  PasskeyName,
  PasskeyOwner,
  PasskeyPath,
  PasskeySignIn,
  RecoveryCodes,
  RecoveryCodesLeft,
  RecoverySignIn,
  RequestOptions,
} from './passkeys.schemas';

export const listPasskeys = endpoint({
  method: 'GET',
  path: '/api/auth/passkeys',
  summary: 'The passkeys that open my account',
  description: 'With a passkey an account is locked: its names alone answer 401 with `passkey_required`.',
  auth: 'user',
  response: PasskeyList,
});

export const passkeyCreationOptions = endpoint({
  method: 'POST',
  path: '/api/auth/passkeys/options',
  summary: 'What a browser needs to make a passkey',
  description: 'For `PublicKeyCredential.parseCreationOptionsFromJSON`. Serves once, within five minutes.',
  auth: 'user',
  isToldOnce: true,
  response: CreationOptions,
  errors: ['bad_request'],
});

export const addPasskey = endpoint({
  method: 'POST',
  path: '/api/auth/passkeys',
  summary: 'Add a passkey; the first locks the account',
  description: 'The first ends every other session, and comes with ten recovery codes, which are told this once.',
  auth: 'user',
  isToldOnce: true,
  body: NewPasskey,
  response: AddedPasskey,
  errors: ['bad_request'],
});

export const renamePasskey = endpoint({
  method: 'PUT',
  path: '/api/auth/passkeys/{passkey_id}',
  summary: 'Give a passkey another name',
  auth: 'user',
  params: PasskeyPath,
  body: PasskeyName,
  response: Passkey,
  errors: ['not_found'],
});

export const deletePasskey = endpoint({
  method: 'DELETE',
  path: '/api/auth/passkeys/{passkey_id}',
  summary: 'Remove a passkey; without the last the names open the account again',
  auth: 'user',
  params: PasskeyPath,
  response: Message,
  errors: ['not_found'],
});

export const countRecoveryCodes = endpoint({
  method: 'GET',
  path: '/api/auth/recovery-codes',
  summary: 'How many recovery codes are left',
  auth: 'user',
  response: RecoveryCodesLeft,
});

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/api/auth/recovery-codes',
  summary: 'Ten new recovery codes; those of before are void',
  auth: 'user',
  isToldOnce: true,
  response: RecoveryCodes,
  errors: ['bad_request'],
});

export const passkeyRequestOptions = endpoint({
  method: 'POST',
  path: '/api/auth/passkey/options',
  summary: 'What a browser needs to sign in with a passkey',
  description: 'For `PublicKeyCredential.parseRequestOptionsFromJSON`. Serves once, within five minutes.',
  auth: 'public',
  body: PasskeyOwner,
  response: RequestOptions,
  errors: ['bad_request'],
});

export const signInWithPasskey = endpoint({
  method: 'POST',
  path: '/api/auth/passkey',
  summary: 'Sign in with a passkey',
  auth: 'public',
  changesSession: true,
  body: PasskeySignIn,
  response: SignedIn,
  errors: ['bad_request', 'unauthenticated'],
});

export const signInWithCode = endpoint({
  method: 'POST',
  path: '/api/auth/recovery',
  summary: 'Sign in to a locked account with a recovery code, which is spent',
  auth: 'public',
  changesSession: true,
  body: RecoverySignIn,
  response: SignedIn,
  errors: ['bad_request', 'unauthenticated'],
});
