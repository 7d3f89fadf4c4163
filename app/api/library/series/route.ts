import * as endpoints from '@/lib/books/books.endpoints';
import { listSeriesCards } from '@/lib/books/books.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listSeriesCards, ({ user, query }) => listSeriesCards(user.id, query), whatIsTheirs),
});
