import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/passkeys/passkeys.endpoints';
import { countRecoveryCodes, renewRecoveryCodes } from '@/lib/passkeys/recovery-codes.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.countRecoveryCodes, async ({ user }) => ({ left: await countRecoveryCodes(user.id) })),
  POST: handle(endpoints.renewRecoveryCodes, async ({ user }) => ({
    recovery_codes: await renewRecoveryCodes(user.id),
  })),
});
