import { listTitles } from '@/lib/books/titles.endpoints';
import * as titles from '@/lib/books/titles.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(listTitles, ({ user }) => titles.listTitles(user.id), whatIsTheirs),
});
