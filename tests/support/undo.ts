import { POST } from '@/app/api/undo/[undo_token]/route';
import { answer, withParams, type Reader } from './request';

export const undoOf =
  ({ ask }: Reader) =>
  (token: string) =>
    answer(POST(ask(`/api/undo/${token}`, { method: 'POST' }), withParams({ undo_token: token })));
