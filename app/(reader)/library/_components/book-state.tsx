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

/** How far one is with a book, and how many stars it has. */
export function BookState({ book, className }: { book: ShelfBook; className: string }) {
  const t = useTranslations('status');
  const format = useFormatter();
  const percent = book.status === 'reading' ? readPercent(book) : null;
  const reached = percent !== null && spaced(format.number(percent / 100, { style: 'percent' }));
  return (
    <div className={`flex items-center gap-2 min-h-5 ${className}`}>
      <StatusLabel status={book.status}>{reached ? `${t(book.status)}, ${reached}` : t(book.status)}</StatusLabel>
      {book.rating !== null && <Rating value={book.rating} />}
    </div>
  );
}
