import { authenticate } from '@/lib/auth/authenticate';
import { signInPath } from '@/lib/auth/sign-in-path';
import { countBooks, eachBook } from '@/lib/books/books.service';
import { AppError } from '@/lib/errors';
import { streamOf } from '@/lib/http/stream';
import { requestLocale } from '@/lib/i18n/request-locale';
import { THEME_COOKIE, THEMES } from '@/lib/public-pages/theme-cookie';
import { parseLibraryQuery, shelfOf } from '../library-query';
import { wholeList } from './whole-list';

const themeOf = ({ headers }: Request) => {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/);
  return THEMES.find((theme) => cookies.includes(`${THEME_COOKIE}=${theme}`));
};

const goTo = (location: string) =>
  new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });

/** The whole shelf that an address names, as one page to search in and to print. */
export const GET = async (request: Request): Promise<Response> => {
  const { pathname, search, searchParams } = new URL(request.url);
  try {
    const { user } = await authenticate(request);
    const query = parseLibraryQuery(Object.fromEntries(searchParams));
    const shelf = shelfOf(query);
    const [count, locale] = [await countBooks(user.id, shelf), requestLocale(request, user.language)];
    const list = wholeList({ books: eachBook(user.id, shelf), count, query, locale, theme: themeOf(request) });
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(streamOf(list), { headers });
  } catch (error) {
    const isStranger = error instanceof AppError && ['no_credentials', 'unauthenticated'].includes(error.code);
    if (!isStranger) throw error;
    return goTo(signInPath(pathname + search));
  }
};
