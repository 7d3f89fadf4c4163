import * as endpoints from '@/lib/books/books.endpoints';
import * as books from '@/lib/books/books.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';
import { describePage } from '@/lib/http/pagination';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(
    endpoints.listBooks,
    async ({ user, query, request, headers }) => {
      if (query.view_mode === 'series') return books.listSeriesCards(user.id, query);
      const page = await books.listBooks(user.id, query);
      describePage(headers, request, query, page.total);
      return page.books;
    },
    whatIsTheirs,
  ),
  POST: handle(endpoints.addBook, ({ user, body }) => books.addBook(user.id, body)),
});
