import { endpoint } from '@/lib/http/endpoint';
import { Message } from '@/lib/http/message.schemas';
import { AccountFile } from './account-file.schemas';
import { Account, Names, Registered, SignedIn } from './accounts.schemas';

export const register = endpoint({
  method: 'POST',
  path: '/api/auth/register',
  summary: 'Create an account with a first and a last name',
  auth: 'public',
  changesSession: true,
  body: Names,
  response: Registered,
  errors: ['bad_request'],
});

export const login = endpoint({
  method: 'POST',
  path: '/api/auth/login',
  summary: 'Sign in with a first and a last name',
  description:
    'A token lasts for a fixed time and is never renewed: sign in again when it is refused. An account that a passkey locks answers `passkey_required`.',
  auth: 'public',
  changesSession: true,
  body: Names,
  response: SignedIn,
  errors: ['bad_request', 'passkey_required'],
});

export const me = endpoint({
  method: 'GET',
  path: '/api/auth/me',
  summary: 'Who the session belongs to',
  auth: 'user',
  response: Account,
});

export const exportAccount = endpoint({
  method: 'GET',
  path: '/api/auth/me/export',
  summary: 'Everything that is kept about me, in one file',
  description:
    'The account, the books with every reading, the bin, the history, goals and settings: all that `DELETE /api/auth/me` would remove. Browsers save it as a file.',
  auth: 'user',
  response: AccountFile,
});

export const deleteAccount = endpoint({
  method: 'DELETE',
  path: '/api/auth/me',
  summary: 'Delete my account and everything that is mine, for good',
  description: 'The body repeats the names of the account. Nothing of it can be brought back afterwards.',
  auth: 'user',
  changesSession: true,
  body: Names,
  response: Message,
  errors: ['bad_request'],
});

export const logout = endpoint({
  method: 'POST',
  path: '/api/auth/logout',
  summary: 'Clear the session cookie',
  description: 'Tokens that were answered before stay valid until they expire.',
  auth: 'public',
  changesSession: true,
  response: Message,
});
