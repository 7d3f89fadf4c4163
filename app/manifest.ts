import type { MetadataRoute } from 'next';
import { APPLE_ICON_PIXELS } from './_documents/app-icon';
import { PAPER } from './_documents/viewport';
import { getLocale, getTranslations } from '@/lib/i18n/server';

/** What a phone is told that puts BOOKTIME on its home screen, in the language that it likes best. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const locale = await getLocale();
  const t = await getTranslations('site', locale);
  const sizes = `${APPLE_ICON_PIXELS}x${APPLE_ICON_PIXELS}`;
  return {
    id: '/',
    name: t('name'),
    short_name: t('name'),
    description: t('description'),
    lang: locale,
    start_url: '/next',
    scope: '/',
    display: 'standalone',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon', sizes, type: 'image/png' },
      { src: '/apple-icon', sizes, type: 'image/png', purpose: 'maskable' },
    ],
  };
}
