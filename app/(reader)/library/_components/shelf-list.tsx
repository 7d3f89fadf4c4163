'use client';

import { useTranslations } from 'use-intl';
import type { ShelfBook } from '@/lib/books/shelf';
import { BookCard } from './book-card';
import { BookRow } from './book-row';

const ABOVE_THE_FOLD = 8;

const LISTS = {
  grid: 'grid grid-cols-2 sm:grid-cols-4 lg:grid-cols-6 xl:grid-cols-7 2xl:grid-cols-8 gap-x-4 lg:gap-x-5 gap-y-7',
  list: 'divide-y divide-line rule',
};

type ShelfListProps = {
  books: ShelfBook[];
  layout: keyof typeof LISTS;
  isSelecting: boolean;
  isBusy: boolean;
  /** Of the first book, and how many the whole shelf has. */
  from: number;
  total: number;
};

/** The books that have come, each with its place among all. */
export function ShelfList({ books, layout, isSelecting, isBusy, from, total }: ShelfListProps) {
  const t = useTranslations('shelf');
  const Item = layout === 'list' ? BookRow : BookCard;
  return (
    <ul className={LISTS[layout]} aria-label={t('books')} aria-busy={isBusy}>
      {books.map((book, index) => (
        <li key={book.id} className="min-w-0" aria-setsize={total} aria-posinset={from + index}>
          <Item book={book} isSelecting={isSelecting} isAboveFold={index < ABOVE_THE_FOLD} />
        </li>
      ))}
    </ul>
  );
}
