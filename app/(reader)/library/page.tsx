import { Plus, Sparkles } from 'lucide-react';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import type { BookFilter } from '@/lib/books/books.schemas';
import { listBooks } from '@/lib/books/books.service';
import { getTranslations } from '@/lib/i18n/server';
import { CARD_SORTS } from '@/lib/sagas/saga-cards.schemas';
import { listSagaCards } from '@/lib/sagas/saga-cards.service';
import { getStatistics } from '@/lib/statistics/statistics.service';
import { FlashMessage } from '../_components/flash-message';
import { ShelfLinks } from '../_components/shelf-links';
import { BookGrid } from './_components/book-grid';
import { CategoryTabs } from './_components/category-tabs';
import { Counters } from './_components/counters';
import { Pages } from './_components/pages';
import { SagaGrid } from './_components/saga-grid';
import { SortMenu } from './_components/sort-menu';
import { StatusChips } from './_components/status-chips';
import { ViewSegment } from './_components/view-segment';
import { type LibraryQuery, libraryPath, parseLibraryQuery } from './library-query';

const PAGE_SIZE = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library');
  return { title: t('title') };
}

async function EmptyLibrary() {
  const t = await getTranslations('library');
  const nav = await getTranslations('nav');
  return (
    <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
      <LinkButton kind="primary" href="/books/new">
        <Plus className="icon" />
        {nav('addBook')}
      </LinkButton>
    </EmptyState>
  );
}

async function NothingFound({ query }: { query: LibraryQuery }) {
  const t = await getTranslations('library');
  return (
    <EmptyState title={t('noneTitle')} text={t('noneText')}>
      <LinkButton href={libraryPath(query, { category: undefined, status: undefined })}>{t('clear')}</LinkButton>
    </EmptyState>
  );
}

async function SagaShelf({ userId, query }: { userId: string; query: LibraryQuery }) {
  const sort = CARD_SORTS.find((known) => known === query.sort) ?? '-date_added';
  const { cards, pages, next } = await listSagaCards(userId, { ...query, sort });
  if (query.page > pages) redirect(libraryPath(query, { page: pages }));
  if (cards.length === 0) return <NothingFound query={query} />;
  return (
    <>
      <SagaGrid cards={cards} />
      {pages > 1 && <Pages query={query} pages={pages} next={next} />}
    </>
  );
}

async function Shelf({ userId, query }: { userId: string; query: LibraryQuery }) {
  const { page, view: _, ...chosen } = query;
  const part = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const filter: BookFilter = { ...chosen, ...part, standalone: 'false', view_mode: 'books' };
  const { books, total } = await listBooks(userId, filter);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (page > pages) redirect(libraryPath(query, { page: pages }));
  if (books.length === 0) return <NothingFound query={query} />;
  return (
    <>
      <BookGrid books={books} />
      {pages > 1 && <Pages query={query} pages={pages} next={Math.min(PAGE_SIZE, total - page * PAGE_SIZE)} />}
    </>
  );
}

export default async function LibraryPage({ searchParams }: PageProps<'/library'>) {
  const user = await requireUser();
  const query = parseLibraryQuery(await searchParams);
  const [t, statistics] = await Promise.all([getTranslations('library'), getStatistics(user.id)]);
  const scan = await getTranslations('seriesScan');
  const View = query.view === 'series' ? SagaShelf : Shelf;
  const isEmpty = statistics.total_books === 0;
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <FlashMessage />
      <div className="pt-6 lg:pt-10 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none">{t('title')}</h1>
        <Counters statistics={statistics} query={query} />
      </div>
      <ShelfLinks className="mt-2 -mx-2" />
      <CategoryTabs statistics={statistics} query={query} />
      {!isEmpty && (
        <div className="mt-4 lg:mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <ViewSegment query={query} />
          <StatusChips query={query} />
          <SortMenu query={query} />
          <LinkButton kind="text" href="/library/series-scan" className="px-0!">
            <Sparkles className="icon" />
            {scan('link')}
          </LinkButton>
        </div>
      )}
      <div className="mt-6 lg:mt-7">{isEmpty ? <EmptyLibrary /> : <View userId={user.id} query={query} />}</div>
    </main>
  );
}
