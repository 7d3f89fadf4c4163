import type { Metadata } from 'next';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

export async function siteMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations('site', locale);
  return {
    title: { default: `${t('name')}, ${t('title')}`, template: `%s · ${t('name')}` },
    description: t('description'),
    applicationName: t('name'),
    // Volume numbers and ISBNs are not telephone numbers.
    formatDetection: { telephone: false },
  };
}
