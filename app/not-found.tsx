import type { Metadata } from 'next';
import { LinkButton } from './_components/button';
import { MessagePage } from './_components/message-page';
import { SiteHeader } from './_components/site-header';
import { getTranslations } from '@/lib/i18n/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const t = await getTranslations('notFound');
  const nav = await getTranslations('nav');
  return (
    <>
      <SiteHeader />
      <MessagePage heading={t.rich('heading', { em: (words) => <em>{words}</em> })} text={t('text')}>
        <LinkButton kind="primary" href="/library">
          {nav('backToLibrary')}
        </LinkButton>
      </MessagePage>
    </>
  );
}
