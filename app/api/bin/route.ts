import * as endpoints from '@/lib/books/history.endpoints';
import { listBin } from '@/lib/books/history.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { describePage } from '@/lib/http/pagination';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listBin, async ({ user, query, request, headers }) => {
    const page = await listBin(user.id, query);
    describePage(headers, request, query, page.total);
    return page.books;
  }),
});
