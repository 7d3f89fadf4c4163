'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import { useRemoveBook } from '@/lib/books/books.client';
import { removeBookAction } from '../_actions';
import { useReason } from './use-book';
import { useUndoRemoval } from './use-undo-removal';

type RemoveBookProps = { bookId: string; title: string; isDialog: boolean };

/**
 * Leaves the page of a book that is gone. Over the library, going back closes the dialog and keeps its filters; a reader
 * who has left meanwhile stays where they are.
 */
function useLeave(isDialog: boolean) {
  const router = useRouter();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  return () => {
    if (!isHere.current) return router.refresh();
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
  const { mutateAsync: remove, isPending } = useRemoveBook();
  const onRemoved = () => {
    const action = { label: toast('undo'), altText: toast('undoHint'), onAct: () => undo(bookId, title) };
    show({ kind: 'removed', text: t('removed', { title }), action });
    leave();
  };
  const onRefused = (error: Error) =>
    show({ kind: 'failed', text: t('removeFailed', { title, reason: reasonOf(error) }) });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog may be closed before the answer comes: the promise still ends, callbacks given to `mutate` would not.
    if (!isPending) void remove(bookId).then(onRemoved, onRefused);
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
