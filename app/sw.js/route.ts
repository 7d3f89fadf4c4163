import { offlineWorker } from '../_offline/offline-worker';
import { requestLocale } from '@/lib/i18n/request-locale';

/** Browsers look whether it changed whenever a page is opened: it holds its page, so each build that changes this is seen. */
export const GET = async (request: Request): Promise<Response> => {
  const locale = requestLocale(request, new URL(request.url).searchParams.get('lang'));
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' };
  return new Response(await offlineWorker(locale), { headers });
};
