import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/passkeys/passkeys.endpoints';
import { creationOptions } from '@/lib/passkeys/add-passkey.service';
import { relyingParty } from '@/lib/passkeys/relying-party';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.passkeyCreationOptions, ({ user, request }) => creationOptions(user, relyingParty(request))),
});
