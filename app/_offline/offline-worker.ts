import 'server-only';
import type { Locale } from '@/lib/i18n/locales';
import { OFFLINE_HEADERS, offlinePage } from './offline-page';

/** As text within a script, whatever it holds. */
const literal = (value: unknown) => JSON.stringify(value).replace(/[\u2028\u2029]/g, '');

/**
 * What runs beside the pages: it passes every page through, and has its own where nobody answers. It keeps nothing of what
 * it passes. Downloads and whatever pages ask for are none of its business.
 */
export const offlineWorker = async (locale: Locale): Promise<string> => `'use strict';
const page = ${literal(await offlinePage(locale))};
const offline = () => new Response(page, { status: 503, headers: ${literal(OFFLINE_HEADERS)} });
addEventListener('install', () => skipWaiting());
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || mode !== 'navigate' || new URL(url).pathname.startsWith('/api/')) return;
  event.respondWith(fetch(event.request).catch(offline));
});
`;
