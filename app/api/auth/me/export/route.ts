import { accountFile, accountFileName } from '@/lib/accounts/account-file.service';
import * as endpoints from '@/lib/accounts/accounts.endpoints';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.exportAccount, async ({ user, headers }) => {
    headers.set('content-disposition', `attachment; filename="${accountFileName(user)}"`);
    return accountFile(user);
  }),
});
