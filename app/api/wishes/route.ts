import * as endpoints from '@/lib/copies/copies.endpoints';
import * as copies from '@/lib/copies/copies.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listWishes, ({ user }) => copies.listWishes(user.id), whatIsTheirs),
});
