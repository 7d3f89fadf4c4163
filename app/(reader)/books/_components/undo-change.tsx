'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import { useUndoChange } from '@/lib/books/history.client';
import { undoChangeAction } from '../_copy-actions';
import { FormFault } from './form-fault';
import { QuickForm } from './quick-form';
import { useSettled } from './use-book';

type UndoChangeProps = { bookId: string; changeId: string; /** Begins with what the button says. */ label: string };

export function UndoChange({ bookId, changeId, label }: UndoChangeProps) {
  const t = useTranslations('copy');
  const show = useToast();
  const { mutateAsync, isPending } = useUndoChange(bookId);
  const settled = useSettled(bookId);
  const undo = () => isPending || settled(mutateAsync(changeId), () => show({ kind: 'done', text: t('undone') }));
  return (
    <QuickForm bookId={bookId} action={undoChangeAction} onSend={undo} className="flex-none">
      {(errors) => (
        <>
          <input type="hidden" name="change_id" value={changeId} />
          <Button kind="text" type="submit" className="px-2!" aria-label={label} aria-disabled={isPending}>
            <Undo2 className="icon" />
            {t('undo')}
          </Button>
          <FormFault words={errors.form} />
        </>
      )}
    </QuickForm>
  );
}
