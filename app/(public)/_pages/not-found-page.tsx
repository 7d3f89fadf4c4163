import type { Metadata } from 'next';
import type { Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import { MessagePage } from '@/app/_components/message-page';
import { PublicHeader } from '@/app/_components/public-header';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { pathOf } from '@/lib/public-pages/places';

export async function notFoundMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations('notFound', locale);
  return { title: t('title') };
}

export async function NotFoundPage({ locale }: { locale: Locale }) {
  const [t, nav] = [await getTranslations('notFound', locale), await getTranslations('nav', locale)];
  return (
    <>
      <PublicHeader locale={locale} />
      <MessagePage heading={t.rich('heading', { em: (words) => <em>{words}</em> })} text={t('text')}>
        <LinkButton kind="primary" href="/library" prefetch={false} rel="nofollow">
          {nav('backToLibrary')}
        </LinkButton>
        <LinkButton href={pathOf(locale, '/sagas') as Route} prefetch={false}>
          {nav('sagas')}
        </LinkButton>
      </MessagePage>
    </>
  );
}
