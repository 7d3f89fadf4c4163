'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import type { Book } from '@/lib/books/books.schemas';
import { readingsChange, removal } from '@/lib/readings/past-readings';
import { removeReadingAction } from '../_copy-actions';
import { FormFault } from './form-fault';
import { QuickForm } from './quick-form';
import { useBookChange } from './use-book';

type RemoveReadingProps = { book: Book; at: number; label: string };

/** Takes a reading out without asking, and offers to undo. */
export function RemoveReading({ book, at, label }: RemoveReadingProps) {
  const t = useTranslations('copy');
  const show = useToast();
  const change = useBookChange(book.id);
  const undo = () => change(readingsChange(book, book.readings));
  const onKept = () =>
    show({
      kind: 'removed',
      text: t('readingRemoved'),
      action: { label: t('undo'), altText: t('takeBack'), onAct: undo },
    });
  return (
    <QuickForm bookId={book.id} action={removeReadingAction} onSend={() => change(removal(book, at), onKept)}>
      {(errors) => (
        <>
          <input type="hidden" name="at" value={at} />
          <input type="hidden" name="was" value={JSON.stringify(book.readings[at])} />
          <Button kind="ghost" type="submit" aria-label={label}>
            <Trash2 className="icon" />
          </Button>
          <FormFault words={errors.form} />
        </>
      )}
    </QuickForm>
  );
}
