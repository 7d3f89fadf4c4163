import { ListChecks, Plus, Sparkles, Tag } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import { listBooks } from '@/lib/books/books.service';
import { pageOf, SHELF_PAGE, shelfBook } from '@/lib/books/shelf';
import { getTranslations } from '@/lib/i18n/server';
import { CARD_SORTS } from '@/lib/sagas/saga-cards.schemas';
import { listSagaCards } from '@/lib/sagas/saga-cards.service';
import { summarizeLibrary } from '@/lib/statistics/statistics.service';
import type { LibrarySummary } from '@/lib/statistics/library-summary';
import { FlashMessage } from '../_components/flash-message';
import { ShelfLinks } from '../_components/shelf-links';
import { BulkNotice } from './_components/bulk-notice';
import { CategoryTabs } from './_components/category-tabs';
import { Counters } from './_components/counters';
import { KnownNames } from './_components/known-names';
import { LayoutSegment } from './_components/layout-segment';
import { Pages } from './_components/pages';
import { SagaGrid } from './_components/saga-grid';
import { Selection } from './_components/selection';
import { Shelf } from './_components/shelf';
import { ShelfFilters } from './_components/shelf-filters';
import { SortMenu } from './_components/sort-menu';
import { StatusChips } from './_components/status-chips';
import { ViewSegment } from './_components/view-segment';
import { parseBulkResult } from './bulk-result';
import { type LibraryQuery, libraryPath, parseLibraryQuery, saidOf, shelfOf, WITHOUT_FILTERS } from './library-query';

const searchOf = (query: LibraryQuery) => {
  const search = new URLSearchParams(saidOf(query));
  return search.size ? `?${search}` : '';
};

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
      <LinkButton href="/import">{t('import')}</LinkButton>
    </EmptyState>
  );
}

async function NothingFound({ query }: { query: LibraryQuery }) {
  const t = await getTranslations('library');
  return (
    <EmptyState title={t('noneTitle')} text={t('noneText')}>
      <LinkButton href={libraryPath(query, { ...WITHOUT_FILTERS, category: undefined, status: undefined })}>
        {t('clear')}
      </LinkButton>
    </EmptyState>
  );
}

async function NoSaga() {
  const [t, scan, nav] = [
    await getTranslations('library'),
    await getTranslations('seriesScan'),
    await getTranslations('nav'),
  ];
  return (
    <EmptyState title={t('noSagaTitle')} text={t('noSagaText')}>
      <LinkButton kind="primary" href="/library/series-scan">
        <Sparkles className="icon" />
        {scan('link')}
      </LinkButton>
      <LinkButton href="/books/new">
        <Plus className="icon" />
        {nav('addBook')}
      </LinkButton>
    </EmptyState>
  );
}

type ShelfOf = { userId: string; query: LibraryQuery };

async function SagaShelf({ userId, query }: ShelfOf) {
  const sort = CARD_SORTS.find((known) => known === query.sort) ?? '-date_added';
  const { cards, sagas, pages, next } = await listSagaCards(userId, { ...query, sort });
  if (query.page > pages) redirect(libraryPath(query, { page: pages }));
  if (sagas === 0) return <NoSaga />;
  if (cards.length === 0) return <NothingFound query={query} />;
  return (
    <>
      <SagaGrid cards={cards} />
      {pages > 1 && <Pages query={query} pages={pages} next={next} />}
    </>
  );
}

/** The books, each with a box to tick while some are selected. */
function SelectableShelf({ query, children }: { query: LibraryQuery; children: ReactNode }) {
  return (
    <Selection
      leave={libraryPath(query, { select: undefined })}
      search={searchOf(query)}
      tagIcon={<Tag className="icon" />}
    >
      {children}
    </Selection>
  );
}

async function BookShelf({ userId, query }: ShelfOf) {
  const { page, layout, select } = query;
  const filter = shelfOf(query);
  const part = { ...filter, ...pageOf(page), standalone: 'false', view_mode: 'books' } as const;
  const { books, total } = await listBooks(userId, part);
  const pages = Math.max(1, Math.ceil(total / SHELF_PAGE));
  if (page > pages) redirect(libraryPath(query, { page: pages }));
  if (books.length === 0) return <NothingFound query={query} />;
  const whole = `/library/all${searchOf({ ...query, page: 1, select: undefined, layout: 'grid' })}` as Route;
  const shelf = (
    <Shelf
      books={books.map(shelfBook)}
      {...{ page, pages, total, filter, layout }}
      isSelecting={select !== undefined}
      paths={{ first: libraryPath(query), previous: libraryPath(query, { page: page - 1 }), whole }}
    />
  );
  if (!select) return shelf;
  return <SelectableShelf query={query}>{shelf}</SelectableShelf>;
}

async function Controls({ query, statistics, spellings }: LibrarySummary & { query: LibraryQuery }) {
  const t = await getTranslations('library');
  const isBooks = query.view === 'books';
  return (
    <div className="print-hidden mt-4 lg:mt-5 flex flex-wrap items-center justify-between gap-x-0 sm:gap-x-6 lg:gap-x-3 gap-y-3">
      <ViewSegment query={query} />
      {isBooks && <LayoutSegment query={query} />}
      <StatusChips statistics={statistics} query={query} />
      <SortMenu query={query} />
      {isBooks && !query.select && (
        <LinkButton
          kind="text"
          href={libraryPath(query, { select: '1' })}
          scroll={false}
          className="px-0! text-ink-2! max-sm:min-w-tap max-sm:order-1"
        >
          <ListChecks className="icon" />
          <span className="max-sm:sr-only">{t('select')}</span>
        </LinkButton>
      )}
      <ShelfFilters query={query} />
      <KnownNames spellings={spellings} />
    </div>
  );
}

export default async function LibraryPage({ searchParams }: PageProps<'/library'>) {
  const user = await requireUser();
  const search = await searchParams;
  const query = parseLibraryQuery(search);
  const result = parseBulkResult(search);
  const [t, scan, { statistics, spellings }] = await Promise.all([
    getTranslations('library'),
    getTranslations('seriesScan'),
    summarizeLibrary(user.id),
  ]);
  const View = query.view === 'series' ? SagaShelf : BookShelf;
  const isEmpty = statistics.total_books === 0;
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <FlashMessage />
      {result && <BulkNotice result={result} search={searchOf(query)} />}
      <div className="pt-6 lg:pt-10 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none">{t('title')}</h1>
        <Counters statistics={statistics} query={query} />
      </div>
      <div className="mt-1 -mx-gutter px-[calc(var(--gutter)-0.5rem)] py-1 flex items-center overflow-x-auto [scrollbar-width:none]">
        <ShelfLinks className="shrink-0" />
        {!isEmpty && (
          <LinkButton kind="text" href="/library/series-scan" className="print-hidden px-2! shrink-0">
            <Sparkles className="icon" />
            {scan('link')}
          </LinkButton>
        )}
      </div>
      <CategoryTabs statistics={statistics} query={query} />
      {!isEmpty && <Controls query={query} statistics={statistics} spellings={spellings} />}
      <div className="mt-6 lg:mt-7">{isEmpty ? <EmptyLibrary /> : <View userId={user.id} query={query} />}</div>
    </main>
  );
}
