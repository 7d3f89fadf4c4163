import { offlineWorker } from '../_offline/offline-worker';

/** Browsers look whether it changed whenever a page is opened: it holds its page, so each build that changes this is seen. */
export const GET = async (): Promise<Response> => {
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' };
  return new Response(await offlineWorker(), { headers });
};
