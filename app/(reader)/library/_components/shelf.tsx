'use client';

import type { Route } from 'next';
import type { FormEvent, MouseEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '@/app/_components/button';
import { useShelf } from '@/lib/books/shelf.client';
import { SHELF_PAGE, type ShelfBook, type ShelfFilter } from '@/lib/books/shelf';
import { ShelfList } from './shelf-list';
import { useAtView } from './use-at-view';
import { usePart } from './use-part';
import { useQuickChange } from './use-quick-change';

type ShelfProps = {
  books: ShelfBook[];
  page: number;
  pages: number;
  total: number;
  filter: ShelfFilter;
  layout: 'grid' | 'list';
  isSelecting: boolean;
  /** The same shelf from its first page on, from the page before, and whole on one page. */
  paths: { first: Route; previous: Route; whole: Route };
};

const pathOfPage = (first: Route, page: number) => `${first}${first.includes('?') ? '&' : '?'}page=${page}` as Route;

type ListProps = { isSelecting: boolean; onSubmit: (event: FormEvent<HTMLFormElement>) => void; children: ReactNode };

/** Ticked books stand in a form of their own already. */
const List = ({ isSelecting, onSubmit, children }: ListProps) =>
  isSelecting ? children : <form onSubmit={onSubmit}>{children}</form>;

/** The books of a shelf. It grows while one scrolls; without script its links lead from page to page. */
export function Shelf({ layout, isSelecting, total, paths, ...rendered }: ShelfProps) {
  const t = useTranslations('shelf');
  const { books, data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useShelf(rendered);
  const goOn = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  const more = useAtView<HTMLElement>(data.pages.length, () => {
    if (!isFetchNextPageError) goOn();
  });
  const onMore = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    goOn();
  };
  // Boxes that are ticked are in the document, where the form finds them.
  const { setList, setPart, list, part, Watcher } = usePart(data.pages.length > 1 && !isSelecting);
  const { page, pages } = rendered;
  const from = (page - 1) * SHELF_PAGE + 1;
  const { onSubmit, panel } = useQuickChange(books);
  return (
    <>
      <List isSelecting={isSelecting} onSubmit={onSubmit}>
        <ShelfList
          ref={setList}
          part={part}
          books={books}
          layout={layout}
          isSelecting={isSelecting}
          isBusy={isFetchingNextPage}
          from={from}
          total={total}
        />
      </List>
      {panel}
      {Watcher && <Watcher list={list} count={books.length} onPart={setPart} />}
      {pages > 1 && (
        <nav
          ref={more}
          className="print-hidden mt-10 flex flex-wrap items-center justify-center gap-x-6 gap-y-3"
          aria-label={t('pages')}
        >
          {page > 1 && (
            <LinkButton kind="text" href={paths.previous} rel="prev">
              {t('previous')}
            </LinkButton>
          )}
          <span className="text-small text-ink-2 num">{t('shown', { from, to: from + books.length - 1, total })}</span>
          {hasNextPage && (
            <LinkButton href={pathOfPage(paths.first, page + data.pages.length)} rel="next" onClick={onMore}>
              {t('more')}
            </LinkButton>
          )}
          <a className="btn btn-text" href={paths.whole}>
            {t('whole')}
          </a>
          {isFetchNextPageError && <p role="alert">{t('moreFailed')}</p>}
        </nav>
      )}
    </>
  );
}
