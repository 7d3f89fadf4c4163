import * as endpoints from '@/lib/authors/authors.endpoints';
import * as authors from '@/lib/authors/authors.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(
    endpoints.getOwnAuthor,
    ({ user, params }) => authors.getOwnAuthor(user.id, params.author_name),
    whatIsTheirs,
  ),
});
