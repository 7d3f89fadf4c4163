import { openSession } from '@/lib/auth/open-session';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/passkeys/passkeys.endpoints';
import { enterWithCode } from '@/lib/passkeys/enter.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(endpoints.signInWithCode, async ({ body, request, headers }) =>
    openSession(await enterWithCode(body), request, headers, 'recovery_code'),
  ),
});
