import { openSession } from '@/lib/auth/open-session';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/passkeys/passkeys.endpoints';
import { enterWithPasskey } from '@/lib/passkeys/enter.service';
import { relyingParty } from '@/lib/passkeys/relying-party';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.signInWithPasskey, async ({ body, request, headers }) =>
    openSession(await enterWithPasskey(body, relyingParty(request)), request, headers, 'passkey'),
  ),
});
