import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { whatIsNext } from '@/lib/next-up/next-up.service';
import type { NextUp } from '@/lib/next-up/next-up.schemas';
import { yearSoFar } from '@/lib/statistics/year-so-far.service';
import { FlashMessage } from '../_components/flash-message';
import { AnnouncedList } from './_components/announced-list';
import { FinishedShelf } from './_components/finished-shelf';
import { MissingList } from './_components/missing-list';
import { NextShelf } from './_components/next-shelf';
import { ReadingList } from './_components/reading-list';
import { YearPanel } from './_components/year-panel';

const AT_MOST = 12;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('next');
  return { title: t('title') };
}

async function Nothing() {
  const t = await getTranslations('next');
  const nav = await getTranslations('nav');
  return (
    <div className="mt-8">
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        <LinkButton kind="primary" href="/books/new">
          <Plus className="icon" />
          {nav('addBook')}
        </LinkButton>
        <LinkButton href="/library">{nav('library')}</LinkButton>
      </EmptyState>
    </div>
  );
}

/** The day, and what lies open on it. */
async function Heading({ totals: { reading, begun } }: Pick<NextUp, 'totals'>) {
  const [t, format] = [await getTranslations('next'), await getFormatter()];
  const said = [reading > 0 && t('readingCount', { count: reading }), begun > 0 && t('begunCount', { count: begun })];
  return (
    <div className="pt-6 lg:pt-10 flex items-end justify-between gap-4">
      <div>
        <p className="text-small text-ink-2 first-letter:uppercase">
          {format.dateTime(new Date(), { weekday: 'long', day: 'numeric', month: 'long' })}
        </p>
        <h1 className="text-[2.5rem] leading-[1.05] lg:text-[3.5rem] tracking-[-.025em] mt-1.5">
          <em>{t('title')}</em>
        </h1>
      </div>
      <p className="max-lg:hidden text-small text-ink-2 pb-2">{said.filter(Boolean).join(', ')}</p>
    </div>
  );
}

export default async function NextPage() {
  const user = await requireUser();
  const [nextUp, year] = await Promise.all([whatIsNext(user.id, AT_MOST), yearSoFar(user.id)]);
  const { reading, next, missing, finished, announced, totals } = nextUp;
  const isEmpty = [reading, next, missing, finished, announced].every((list) => list.length === 0);
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <FlashMessage />
      <Heading totals={totals} />
      {isEmpty ? (
        <Nothing />
      ) : (
        <div className="mt-5 lg:mt-7 grid gap-10 lg:gap-x-12 lg:grid-cols-[minmax(0,1fr)_19.5rem]">
          <div className="max-lg:contents grid gap-12 content-start min-w-0">
            <ReadingList books={reading} />
            <NextShelf volumes={next} />
            <FinishedShelf books={finished} />
          </div>
          <div className="max-lg:contents grid gap-9 content-start">
            <MissingList sagas={missing} totals={totals} />
            <AnnouncedList volumes={announced} />
            <YearPanel year={year} />
          </div>
        </div>
      )}
    </main>
  );
}
