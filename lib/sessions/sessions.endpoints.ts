import { endpoint } from '@/lib/http/endpoint';
import { Message } from '@/lib/http/message.schemas';
import { SessionList, SessionPath } from './sessions.schemas';

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/auth/sessions',
  summary: 'Where I am signed in',
  description: 'Each sign-in opens a session. A session is forgotten some time after its last token expired.',
  auth: 'user',
  response: SessionList,
});

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/auth/sessions/{session_id}',
  summary: 'Sign out elsewhere',
  description: 'Every token of that session is refused from then on.',
  auth: 'user',
  params: SessionPath,
  response: Message,
  errors: ['not_found'],
});

export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/auth/sessions',
  summary: 'Sign out everywhere else',
  description: 'Only the session that asks stays open.',
  auth: 'user',
  response: Message,
});
