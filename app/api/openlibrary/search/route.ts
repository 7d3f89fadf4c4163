import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { readerLanguage } from '@/lib/openlibrary/reader-language';
import * as endpoints from '@/lib/openlibrary/search.endpoints';
import { searchBooks } from '@/lib/openlibrary/search.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.search, ({ query, request }) => searchBooks(query, readerLanguage(request))),
});
