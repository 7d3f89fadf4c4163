import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/passkeys/passkeys.endpoints';
import { removePasskey, renamePasskey } from '@/lib/passkeys/passkeys.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: handle(endpoints.renamePasskey, ({ user, params, body }) =>
    renamePasskey(user.id, params.passkey_id, body.name),
  ),
  DELETE: handle(endpoints.deletePasskey, async ({ user, params }) => {
    await removePasskey(user.id, params.passkey_id);
    return { message: 'Clé d’accès retirée' };
  }),
});
