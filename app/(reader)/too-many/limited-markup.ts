import 'server-only';
import { PLAIN_STYLE } from '@/app/_documents/plain-style';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { asMarkup } from '@/lib/text/markup';

/** A page that stands alone and does nothing: whoever sees it has just asked for too much. */
export const limitedMarkup = async (locale: Locale, seconds: number): Promise<string> => {
  const t = await getTranslations('tooMany', locale);
  const [title, text, back] = [t('title'), t('text', { seconds }), t('back')].map(asMarkup);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · BOOKTIME</title>
<style>${PLAIN_STYLE}</style>
</head>
<body>
<main id="content">
<h1>${title}</h1>
<p role="alert">${text}</p>
<p><a class="back" href="/library"><span aria-hidden="true">‹&nbsp;</span>${back}</a></p>
</main>
</body>
</html>
`;
};
