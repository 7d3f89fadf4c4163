'use client';

import { Check } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { KeptFocus } from '@/app/_components/kept-focus';
import { ProgressBar } from '@/app/_components/progress-bar';
import type { Book } from '@/lib/books/books.schemas';
import { readPercent } from '@/lib/books/progress';
import { PageField } from './page-field';
import { QuickForm } from './quick-form';
import { useBook, useBookChange } from './use-book';

const STEPS = [10, 25];

function Measure({ book }: { book: Book }) {
  const t = useTranslations('book');
  const format = useFormatter();
  const percent = readPercent(book);
  if (percent === null || book.total_pages === null) return null;
  const left = t('left', { count: book.total_pages - (book.current_page ?? 0) });
  const label = t('read', { percent: format.number(percent / 100, { style: 'percent' }) });
  return (
    <>
      <ProgressBar percent={percent} label={label} />
      <p className="mt-1.5 text-small text-ink-2 num">{left}</p>
    </>
  );
}

function Steps({ book, onSend }: { book: Book; onSend: (form: FormData) => void }) {
  const t = useTranslations('book');
  const { current_page: reached, total_pages: total } = book;
  return (
    <QuickForm bookId={book.id} onSend={onSend} className="mt-3 flex flex-wrap gap-2">
      {() => (
        <>
          {STEPS.map((step) => (
            <Button
              key={step}
              kind="soft"
              type="submit"
              name="current_page"
              value={Math.min((reached ?? 0) + step, total ?? Infinity)}
              aria-label={t('addPagesLabel', { count: step })}
            >
              {t('addPages', { count: step })}
            </Button>
          ))}
          <Button type="submit" name="status" value="completed">
            <Check className="icon" />
            {t('finished')}
          </Button>
        </>
      )}
    </QuickForm>
  );
}

/** The page one has reached: typed, or ten or twenty-five further in one tap. */
export function ReadingProgress({ book: rendered }: { book: Book }) {
  const t = useTranslations('book');
  const book = useBook(rendered);
  const change = useBookChange(book.id);
  const [problem, setProblem] = useState<string>();
  const { total_pages: total, current_page: reached, status } = book;
  if (status === 'to_read' && reached === null) return null;

  const turnTo = (page: number) => {
    if (total !== null && page > total) return setProblem(t('beyond', { total }));
    if (!Number.isSafeInteger(page)) return setProblem(t('badPage'));
    setProblem(undefined);
    if (page !== reached) change({ current_page: page });
  };
  const onSend = (form: FormData) => {
    if (form.get('status') === 'completed') return change({ status: 'completed' });
    const typed = String(form.get('current_page')).replace(/\s/g, '');
    if (typed !== '' || reached !== null) turnTo(/^\d+$/.test(typed) ? Number(typed) : NaN);
  };
  return (
    <section className="mt-6" aria-label={t('progress')}>
      <KeptFocus>
        <PageField book={book} problem={problem} onSend={onSend} />
        <Measure book={book} />
        {status === 'reading' && <Steps book={book} onSend={onSend} />}
      </KeptFocus>
    </section>
  );
}
