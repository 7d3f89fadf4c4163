import { Check } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { readPercent } from '@/lib/books/progress';
import type { BookTitle } from '@/lib/books/titles.schemas';
import { spaced } from '@/lib/i18n/spacing';
import { Badge, StatusLabel } from '../labels';

export function OwnedBadge() {
  const t = useTranslations('search');
  return (
    <Badge kind="brand">
      <Check className="icon" />
      {t('owned')}
    </Badge>
  );
}

function Reading({ percent }: { percent: number | null }) {
  const t = useTranslations('status');
  const format = useFormatter();
  return (
    <StatusLabel status="reading">
      {percent === null ? (
        t('reading')
      ) : (
        <>
          <span className="sr">{t('reading')}, </span>
          {spaced(format.number(percent / 100, { style: 'percent' }))}
        </>
      )}
    </StatusLabel>
  );
}

/** How far one is with a book, else whether one has it, else what became of it. */
export function OwnState({ book }: { book: BookTitle }) {
  const [t, status] = [useTranslations('search'), useTranslations('status')];
  const { current_page = null, total_pages = null } = book;
  if (book.status === 'reading') return <Reading percent={readPercent({ current_page, total_pages })} />;
  if (book.ownership === 'owned') return <OwnedBadge />;
  if (book.ownership === 'none') return <StatusLabel status={book.status}>{status(book.status)}</StatusLabel>;
  return <Badge kind="plain">{t(book.ownership)}</Badge>;
}
