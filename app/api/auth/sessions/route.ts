import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/sessions/sessions.endpoints';
import { endOtherSessions, listSessions } from '@/lib/sessions/sessions.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listSessions, ({ user, sessionId }) => listSessions(user.id, sessionId)),
  DELETE: handle(endpoints.endOtherSessions, async ({ user, sessionId }) => {
    await endOtherSessions(user.id, sessionId);
    return { message: 'Autres sessions terminées' };
  }),
});
