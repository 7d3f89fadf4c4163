import { env } from '@/lib/env';
import { isHttps } from './cookie';

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null);

/** The address at which the browser sees this site: as it is set, or as the request came. */
export const siteOf = (headers: Headers): URL => {
  const { PUBLIC_URL } = env();
  if (PUBLIC_URL) return new URL(PUBLIC_URL);
  const host = headers.get('x-forwarded-host') ?? headers.get('host') ?? 'localhost';
  return new URL(`${isHttps(headers) ? 'https' : 'http'}://${host}`);
};

/** Whether a browser says that another site makes this request. No `Origin` at all is not a browser's cross-site call. */
export const isForeign = (request: Request): boolean => {
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  const host = hostOf(origin);
  const own = [request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? new URL(request.url).host];
  const { PUBLIC_URL } = env();
  if (PUBLIC_URL) own.push(new URL(PUBLIC_URL).host);
  return host === null || !own.includes(host);
};
