import { Plus } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { Suspense } from 'react';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import { suggestForSagas } from '@/lib/discover/saga-suggestions.service';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import { pathOf } from '@/lib/public-pages/places';
import { FlashMessage } from '../_components/flash-message';
import { Recommendations, RecommendationsToCome } from './_components/recommendations';
import { SagaSuggestions } from './_components/saga-suggestions';

const AT_MOST = 9;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('discover');
  return { title: t('title') };
}

async function Nothing() {
  const [t, nav] = [await getTranslations('discover'), await getTranslations('nav')];
  return (
    <div className="mt-8">
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        <LinkButton kind="primary" href="/books/new">
          <Plus className="icon" />
          {nav('addBook')}
        </LinkButton>
        <LinkButton href={pathOf(await getLocale(), '/sagas') as Route}>{nav('sagas')}</LinkButton>
      </EmptyState>
    </div>
  );
}

type SuggestedProps = { userId: string; sagas: Awaited<ReturnType<typeof suggestForSagas>>['sagas']; waits: boolean };

/** What is known here is on the first paint; Open Library's part comes when it comes. */
async function Suggested({ userId, sagas, waits }: SuggestedProps) {
  const t = await getTranslations('discover');
  const recommendations = <Recommendations userId={userId} />;
  return (
    <div className="mt-6 lg:mt-8 grid grid-cols-1 gap-10">
      <SagaSuggestions title={t('continued')} sagas={sagas.filter(({ next }) => next)} atMost={AT_MOST} />
      <SagaSuggestions title={t('missing')} sagas={sagas.filter(({ next }) => !next)} atMost={AT_MOST} />
      <div>{waits ? recommendations : <Suspense fallback={<RecommendationsToCome />}>{recommendations}</Suspense>}</div>
    </div>
  );
}

export default async function DiscoverPage({ searchParams }: PageProps<'/discover'>) {
  const user = await requireUser();
  const t = await getTranslations('discover');
  const { wait } = await searchParams;
  const { sagas, hasBooks } = await suggestForSagas(user.id);
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <FlashMessage />
      <div className="pt-6 lg:pt-9 flex flex-wrap items-end justify-between gap-x-6">
        <h1 className="text-h1 lg:text-[2.75rem] lg:leading-[1.05]">{t('title')}</h1>
        <LinkButton kind="text" href="/discover/ignored" className="px-0!">
          {t('ignoredLink')}
        </LinkButton>
      </div>
      {hasBooks ? <Suggested userId={user.id} sagas={sagas} waits={wait !== undefined} /> : <Nothing />}
    </main>
  );
}
