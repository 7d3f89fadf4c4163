'use client';

import type { Ref } from 'react';
import { useTranslations } from 'use-intl';
import type { ShelfBook } from '@/lib/books/shelf';
import { BookCard } from './book-card';
import { BookRow } from './book-row';
import { useShelfWords } from './use-shelf-words';

const ABOVE_THE_FOLD = 8;

const LISTS = {
  grid: 'shelf-grid grid grid-cols-2 sm:grid-cols-4 lg:grid-cols-6 xl:grid-cols-7 2xl:grid-cols-8 gap-x-4 lg:gap-x-5 gap-y-7',
  list: 'divide-y divide-line rule',
};

/** The books that are in the document, and the height of those before and after, in pixels. */
export type Part = { from: number; to: number; room: { paddingTop: number; paddingBottom: number } };

type ShelfListProps = {
  ref: Ref<HTMLUListElement>;
  books: ShelfBook[];
  layout: keyof typeof LISTS;
  isSelecting: boolean;
  isBusy: boolean;
  /** Without one, all of them are. */
  part: Part | null | undefined;
  /** Of the first book, and how many the whole shelf has. */
  from: number;
  total: number;
};

/** The books that have come, each with its place among all. */
export function ShelfList({ ref, books, layout, isSelecting, isBusy, part, from, total }: ShelfListProps) {
  const t = useTranslations('shelf');
  const words = useShelfWords();
  const Item = layout === 'list' ? BookRow : BookCard;
  const start = part?.from ?? 0;
  return (
    <ul ref={ref} className={LISTS[layout]} style={part?.room} aria-label={t('books')} aria-busy={isBusy}>
      {books.slice(start, part?.to).map((book, at) => (
        <li
          key={book.id}
          className="min-w-0"
          data-index={start + at}
          aria-setsize={total}
          aria-posinset={from + start + at}
        >
          <Item book={book} words={words} isSelecting={isSelecting} isAboveFold={start + at < ABOVE_THE_FOLD} />
        </li>
      ))}
    </ul>
  );
}
