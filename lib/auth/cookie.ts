import { env } from '@/lib/env';
import { READER_COOKIE, READER_COOKIE_SECONDS, tellsOfReader } from './reader-cookie';
import { lifetime } from './token';

export const SESSION_COOKIE = 'booktime_session';

export const isHttps = (headers: Headers, url = 'http:') =>
  Boolean(env().PUBLIC_URL?.startsWith('https:')) ||
  headers.get('x-forwarded-proto')?.split(',')[0] === 'https' ||
  url.startsWith('https:');

/** For the answers of Server Actions; the string below says the same. */
export const cookieOptions = (headers: Headers) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', maxAge: lifetime(), secure: isHttps(headers) }) as const;

const serialize = ({ headers, url }: Request, value: string, maxAge: number) =>
  `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isHttps(headers, url) ? '; Secure' : ''}`;

export const sessionCookie = (request: Request, token: string) => serialize(request, token, lifetime());
export const clearedCookie = (request: Request) => serialize(request, '', 0);

/** Beside the session cookie; see `READER_COOKIE`. */
export const readerCookie = (seconds = READER_COOKIE_SECONDS) =>
  `${READER_COOKIE}=1; Path=/; Max-Age=${seconds}; SameSite=Lax`;

export const hasReaderCookie = (request: Request): boolean => tellsOfReader(request.headers.get('cookie') ?? '');

export const cookieToken = (request: Request): string | undefined =>
  request.headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))
    ?.slice(SESSION_COOKIE.length + 1) || undefined;
