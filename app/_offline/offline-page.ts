import 'server-only';
import { createHash } from 'node:crypto';
import { PLAIN_STYLE } from '@/app/_documents/plain-style';
import { LOCALE_COOKIE } from '@/lib/i18n/cookies';
import { DEFAULT_LOCALE, LOCALE_NAMES, type Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { EARLY_SCRIPT } from '@/lib/public-pages/early-script';
import { asMarkup } from '@/lib/text/markup';
import { SHELF } from './shelf';

const STYLE = `${PLAIN_STYLE}
body { min-height: calc(100dvh - 4rem); display: grid; place-items: center; text-align: center }
main { max-width: 40rem }
svg { max-width: 100%; height: auto; border-bottom: 2px solid var(--ink) }
h1 { margin-top: 2.25rem; font-size: clamp(2.125rem, 6vw, 2.75rem) }
.button {
  display: inline-flex; align-items: center; min-height: 44px; margin-top: 1.75rem; padding: 0 1.1rem;
  border-radius: 999px; background: var(--ink); color: var(--paper); font-weight: 600;
}
`;

/** In the reader's theme and language, as they stand on the device, and away again as soon as the browser has a network. */
const SCRIPT = `${EARLY_SCRIPT};addEventListener('online',function(){location.reload()});document.documentElement.lang=(/(?:^|; )${LOCALE_COOKIE}=(${LOCALE_NAMES.join('|')})(?:;|$)/.exec(document.cookie)||navigator.languages.map(function(l){return/^(${LOCALE_NAMES.join('|')})\\b/.exec(l)}).filter(Boolean)[0]||[0,'${DEFAULT_LOCALE}'])[1]`;

/** Its words are in a template for each language; the one that is the document's is shown. */
const FILL = `var t=document.getElementById(document.documentElement.lang);document.title=t.title;document.getElementById('content').append(t.content)`;

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

export const OFFLINE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src ${hashOf(SCRIPT)} ${hashOf(FILL)}; base-uri 'none'; form-action 'none'`,
};

const wordsIn = async (locale: Locale) => {
  const t = await getTranslations('offline', locale);
  const heading = [t.rich('heading', { em: (words) => `<em>${words}</em>` })].flat(Infinity).join('');
  return `<template id="${locale}" title="${asMarkup(t('title'))} · BOOKTIME">
<h1>${heading}</h1>
<p>${asMarkup(t('text'))}</p>
<a class="button" href="">${asMarkup(t('retry'))}</a>
</template>`;
};

/** What a browser shows that reaches nobody: all that it needs is in it, in every language. */
export const offlinePage = async (): Promise<string> => `<!doctype html>
<html lang="${DEFAULT_LOCALE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>BOOKTIME</title>
<script>${SCRIPT}</script>
<style>${STYLE}</style>
</head>
<body>
<main id="content">
${SHELF}
</main>
${(await Promise.all(LOCALE_NAMES.map(wordsIn))).join('\n')}
<script>${FILL}</script>
</body>
</html>
`;
