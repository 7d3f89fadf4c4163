'use client';

import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ShelfBook } from '@/lib/books/shelf';
import { BookCard } from './book-card';
import { BookRow } from './book-row';
import type { Window } from './shelf-window';

const ABOVE_THE_FOLD = 8;
/** So many may all be in the document. */
const FEW = 100;

const LISTS = {
  grid: 'grid grid-cols-2 sm:grid-cols-4 lg:grid-cols-6 xl:grid-cols-7 2xl:grid-cols-8 gap-x-4 lg:gap-x-5 gap-y-7',
  list: 'divide-y divide-line rule',
};

/** Where it cannot be fetched all books stay in the document. */
const ShelfWindow = lazy(() =>
  import('./shelf-window').then(
    (file) => ({ default: file.ShelfWindow }),
    () => ({ default: () => null }),
  ),
);

type ShelfListProps = {
  books: ShelfBook[];
  layout: keyof typeof LISTS;
  isSelecting: boolean;
  isBusy: boolean;
  /** Of the first book, and how many the whole shelf has. */
  from: number;
  total: number;
};

/** The books that have come. Of many, those far from what is seen leave the document; boxes that may be ticked do not. */
export function ShelfList({ books, layout, isSelecting, isBusy, from, total }: ShelfListProps) {
  const t = useTranslations('shelf');
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const [told, setWindow] = useState<Window | null>(null);
  const isLong = books.length > FEW && !isSelecting;
  const window = isLong ? told : null;
  const shown = window ? books.slice(window.from, window.to) : books;
  const Item = layout === 'list' ? BookRow : BookCard;
  const first = window?.from ?? 0;
  return (
    <>
      <ul
        key={layout}
        ref={setList}
        className={LISTS[layout]}
        aria-label={t('books')}
        aria-busy={isBusy}
        style={window ? { paddingTop: window.before, paddingBottom: window.after } : undefined}
      >
        {shown.map((book, index) => (
          <li key={book.id} className="min-w-0" aria-setsize={total} aria-posinset={from + first + index}>
            <Item book={book} isSelecting={isSelecting} isAboveFold={first + index < ABOVE_THE_FOLD} />
          </li>
        ))}
      </ul>
      {list && isLong && (
        <Suspense>
          <ShelfWindow key={layout} list={list} count={books.length} onWindow={setWindow} />
        </Suspense>
      )}
    </>
  );
}
