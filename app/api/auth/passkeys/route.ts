import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/passkeys/passkeys.endpoints';
import { addPasskey } from '@/lib/passkeys/add-passkey.service';
import { listPasskeys } from '@/lib/passkeys/passkeys.service';
import { relyingParty } from '@/lib/passkeys/relying-party';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listPasskeys, ({ user }) => listPasskeys(user.id)),
  POST: handle(endpoints.addPasskey, ({ user, sessionId, body, request }) =>
    addPasskey(user, body, relyingParty(request), sessionId),
  ),
});
