import { endpoint } from '@/lib/http/endpoint';
import { Undone, UndoPath } from './undo.schemas';

export const undoMany = endpoint({
  method: 'POST',
  path: '/api/undo/{undo_token}',
  summary: 'Take a change of many books back, within ten minutes',
  description:
    'Each field that nobody has changed since becomes what it was; books that were added go to the bin, and books that were removed come back. It can be done once, and the answer has a token of its own that does it again.',
  auth: 'user',
  params: UndoPath,
  response: Undone,
  errors: ['not_found'],
});
