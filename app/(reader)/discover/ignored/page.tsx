import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import type { IgnoredSuggestion } from '@/lib/discover/ignored.schemas';
import { listIgnored } from '@/lib/discover/ignored.service';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { FlashMessage } from '../../_components/flash-message';
import { IgnoreForm } from '../_components/ignore-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('discover');
  return { title: t('ignoredTitle') };
}

async function Row({ suggestion: { id, ignored_at, ...what } }: { suggestion: IgnoredSuggestion }) {
  const [t, format] = [await getTranslations('discover'), await getFormatter()];
  const { title, author, kind } = what;
  const date = format.dateTime(new Date(ignored_at), { dateStyle: 'long' });
  const words = {
    ignore: { text: t('ignore'), label: t('ignoreLabel', { title }) },
    again: { text: t('again'), label: t('againLabel', { title }) },
    failed: t('ignoreFailed', { title }),
  };
  return (
    <li className="py-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <div className="min-w-0">
        <h2 className="text-h3 break-words">{title}</h2>
        <p className="text-small text-ink-2">
          {[kind === 'saga' ? t('wholeSaga') : author, date].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="max-sm:-ml-2.5">
        <IgnoreForm what={what} id={id} words={words} />
      </div>
    </li>
  );
}

export default async function IgnoredPage() {
  const user = await requireUser();
  const t = await getTranslations('discover');
  const ignored = await listIgnored(user.id);
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <FlashMessage />
      <div className="pt-4 lg:pt-9">
        <LinkButton kind="text" href="/discover" className="px-0! text-ink-2!">
          <ChevronLeft className="icon" />
          {t('title')}
        </LinkButton>
        <h1 className="text-h1 lg:text-[2.75rem] lg:leading-[1.05] mt-1">{t('ignoredTitle')}</h1>
      </div>
      {ignored.length > 0 ? (
        <ul className="mt-6 divide-y divide-line rule max-w-[44rem]">
          {ignored.map((suggestion) => (
            <Row key={suggestion.id} suggestion={suggestion} />
          ))}
        </ul>
      ) : (
        <div className="mt-8">
          <EmptyState title={t('noneIgnoredTitle')} text={t('noneIgnoredText')}>
            <LinkButton href="/discover">{t('title')}</LinkButton>
          </EmptyState>
        </div>
      )}
    </main>
  );
}
