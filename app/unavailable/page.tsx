import { RefreshCw } from 'lucide-react';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { VisitorHeader } from '../_components/header';
import { MessagePage } from '../_components/message-page';
import { getTranslations } from '@/lib/i18n/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('unavailable');
  return { title: t('title'), robots: { index: false } };
}

/** What the server shows in place of any page while the database is away. It reads nothing from it. */
export default async function UnavailablePage() {
  if ((await headers()).get('x-booktime-database') !== 'away') redirect('/');
  const t = await getTranslations('unavailable');
  return (
    <>
      <VisitorHeader />
      <MessagePage heading={t.rich('heading', { em: (words) => <em>{words}</em> })} text={t('text')}>
        {/* An empty address is the page that was asked for. */}
        <a href="" className="btn btn-primary">
          <RefreshCw className="icon" />
          {t('retry')}
        </a>
      </MessagePage>
    </>
  );
}
