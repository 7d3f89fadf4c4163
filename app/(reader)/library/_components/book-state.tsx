'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { StatusLabel } from '@/app/_components/labels';
import { StarShape } from '@/app/_components/star-shape';
import { readPercent } from '@/lib/books/progress';
import type { ShelfBook } from '@/lib/books/shelf';
import { spaced } from '@/lib/i18n/spacing';

function Rating({ value }: { value: number }) {
  const t = useTranslations('rating');
  const format = useFormatter();
  return (
    <span className="inline-flex items-center gap-1 text-micro font-semibold num text-honey-ink">
      <StarShape isFilled className="text-honey size-[13px]" />
      <span className="sr">{t('short')}</span>
      {format.number(value)}
    </span>
  );
}

type BookStateProps = { book: ShelfBook; isSelecting: boolean; className: string };

/**
 * How far one is with a book, and how many stars it has. A press changes it where the book stands; before and without
 * script it leads to the book.
 */
export function BookState({ book, isSelecting, className }: BookStateProps) {
  const t = useTranslations('status');
  const shelf = useTranslations('shelf');
  const format = useFormatter();
  const percent = book.status === 'reading' ? readPercent(book) : null;
  const reached = percent !== null && spaced(format.number(percent / 100, { style: 'percent' }));
  const state = (
    <>
      <StatusLabel status={book.status}>{reached ? `${t(book.status)}, ${reached}` : t(book.status)}</StatusLabel>
      {book.rating !== null && <Rating value={book.rating} />}
    </>
  );
  if (isSelecting) return <div className={`book-state ${className}`}>{state}</div>;
  return (
    <button
      type="submit"
      formAction={`/books/${book.id}`}
      data-book={book.id}
      aria-haspopup="dialog"
      className={`book-state ${className}`}
    >
      {state}
      <span className="sr">{shelf('changeState', { title: book.title })}</span>
    </button>
  );
}
