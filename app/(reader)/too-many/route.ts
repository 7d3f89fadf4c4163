import { limitedMarkup } from './limited-markup';
import { requestLocale } from '@/lib/i18n/request-locale';
import { askedWait } from '@/lib/limits/too-many';

/** Where a form leads whose reader has changed too much in a minute: no page may have the status that says so. */
export const GET = async (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  const seconds = askedWait(searchParams);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(seconds),
  };
  return new Response(await limitedMarkup(requestLocale(request), seconds), { status: 429, headers });
};
