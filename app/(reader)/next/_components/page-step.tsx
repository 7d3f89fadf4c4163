'use client';

import { Check, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import type { BookPatch } from '@/lib/books/books.schemas';
import { QuickForm } from '../../books/_components/quick-form';
import { useBookChange } from '../../books/_components/use-book';

type PageStepProps = { bookId: string; title: string; page: number | null; total: number | null };

const STEP = 10;

/** Ten pages further, or the end: each button is a form of its own, so that both work without script. */
export function PageStep({ bookId, title, page, total }: PageStepProps) {
  const t = useTranslations('next');
  const change = useBookChange(bookId);
  const further = Math.min((page ?? 0) + STEP, total ?? Infinity);
  const send = (patch: BookPatch) => () => change(patch);
  return (
    <div className="flex flex-wrap items-center gap-1 mt-3">
      <QuickForm bookId={bookId} onSend={send({ current_page: further })}>
        {() => (
          <Button kind="soft" type="submit" name="current_page" value={further} aria-label={t('furtherIn', { title })}>
            <Plus className="icon" />
            {t('further', { count: STEP })}
          </Button>
        )}
      </QuickForm>
      <QuickForm bookId={bookId} onSend={send({ status: 'completed' })}>
        {() => (
          <Button
            kind="text"
            className="px-2!"
            type="submit"
            name="status"
            value="completed"
            aria-label={t('finishIn', { title })}
          >
            <Check className="icon" />
            {t('finish')}
          </Button>
        )}
      </QuickForm>
    </div>
  );
}
