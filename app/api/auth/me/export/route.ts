import { accountFile, fileNameFor } from '@/lib/accounts/account-file.service';
import * as endpoints from '@/lib/accounts/accounts.endpoints';
import { savedAs } from '@/lib/http/download';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.exportAccount, async ({ user, headers }) => {
    savedAs(headers, fileNameFor(user, '.json'));
    return accountFile(user);
  }),
});
