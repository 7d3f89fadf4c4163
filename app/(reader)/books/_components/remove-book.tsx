'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import { useRemoveBook } from '@/lib/books/books.client';
import { removeBookAction } from '../_actions';
import { useReason } from './use-book';
import { useUndoRemoval } from './use-undo-removal';

type RemoveBookProps = { bookId: string; title: string; isDialog: boolean };

/** Leaves the page of a book that is gone. Over the library, going back closes the dialog and keeps its filters. */
function useLeave(isDialog: boolean) {
  const router = useRouter();
  return () => {
    if (!isDialog) return router.push('/library');
    // What is behind is refreshed once it is the page again: before that, the address is still the book's.
    window.addEventListener('popstate', () => setTimeout(router.refresh), { once: true });
    router.back();
  };
}

/** Removes without asking, and offers to undo. */
export function RemoveBook({ bookId, title, isDialog }: RemoveBookProps) {
  const t = useTranslations('book');
  const toast = useTranslations('toast');
  const show = useToast();
  const reasonOf = useReason();
  const undo = useUndoRemoval();
  const leave = useLeave(isDialog);
  const { mutate, isPending } = useRemoveBook();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const onAct = () => undo(bookId, title);
    mutate(bookId, {
      onSuccess: () => {
        const action = { label: toast('undo'), altText: toast('undoHint'), onAct };
        show({ kind: 'removed', text: t('removed', { title }), action });
        leave();
      },
      onError: (error) => show({ kind: 'failed', text: t('removeFailed', { title, reason: reasonOf(error) }) }),
    });
  };
  return (
    <form action={removeBookAction} onSubmit={onSubmit} className="grid">
      <input type="hidden" name="book_id" value={bookId} />
      <Button kind="text" type="submit" className="text-danger!">
        <Trash2 className="icon" />
        {t('remove')}
      </Button>
    </form>
  );
}
