import 'server-only';
import { OFFLINE_HEADERS, offlinePage } from './offline-page';

/** As text within a script, whatever it holds. */
const literal = (value: unknown) => JSON.stringify(value).replace(/[\u2028\u2029]/g, '');

/**
 * What runs beside the pages: it passes every page through, and has its own where nobody answers. It keeps nothing of what
 * it passes. Downloads and whatever pages ask for are none of its business. It never takes the place of another that is
 * still at work: a page that is on its way would then not come.
 */
export const offlineWorker = async (): Promise<string> => `'use strict';
const page = ${literal(await offlinePage())};
const offline = () => new Response(page, { status: 503, headers: ${literal(OFFLINE_HEADERS)} });
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || mode !== 'navigate' || new URL(url).pathname.startsWith('/api/')) return;
  event.respondWith(fetch(event.request).catch(offline));
});
`;
