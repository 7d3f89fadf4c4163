import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/passkeys/passkeys.endpoints';
import { requestOptions } from '@/lib/passkeys/enter.service';
import { relyingParty } from '@/lib/passkeys/relying-party';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.passkeyRequestOptions, ({ body, request }) => requestOptions(body, relyingParty(request))),
});
