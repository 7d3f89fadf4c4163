import type { Metadata } from 'next';
import { LinkButton } from './button';
import { MessagePage } from './message-page';
import { getTranslations } from '@/lib/i18n/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound');
  return { title: t('title') };
}

export async function NotFoundPage() {
  const t = await getTranslations('notFound');
  const nav = await getTranslations('nav');
  return (
    <MessagePage heading={t.rich('heading', { em: (words) => <em>{words}</em> })} text={t('text')}>
      <LinkButton kind="primary" href="/library">
        {nav('backToLibrary')}
      </LinkButton>
    </MessagePage>
  );
}
