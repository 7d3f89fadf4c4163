import * as endpoints from '@/lib/books/books.endpoints';
import { searchGrouped } from '@/lib/books/books.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.searchGrouped, ({ user, query }) => searchGrouped(user.id, query), whatIsTheirs),
});
