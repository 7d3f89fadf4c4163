import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/sessions/sessions.endpoints';
import { endSession } from '@/lib/sessions/sessions.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: handle(endpoints.endSession, async ({ user, params }) => {
    await endSession(user.id, params.session_id);
    return { message: 'Session terminée' };
  }),
});
