import { env } from '@/lib/env';

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null);

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
