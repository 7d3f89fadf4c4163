'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { useToast } from '@/app/_components/toast';
import { useBulkChange, useUndoBulk } from '@/lib/books/bulk.client';
import type { BulkChange } from '@/lib/books/bulk.schemas';
import { useReason } from '../../books/_components/use-book';

type Form = HTMLFormElement | null;

const boxesIn = (form: Form) => (form ? [...form.querySelectorAll<HTMLInputElement>('input[name=book_id]')] : []);

/** The boxes themselves are the state: they are ticked before script runs, without it, and after one comes back. */
export function useTicks(form: Form) {
  const listen = useCallback(
    (onChange: () => void) => {
      form?.addEventListener('change', onChange);
      return () => form?.removeEventListener('change', onChange);
    },
    [form],
  );
  const ticked = useSyncExternalStore(
    listen,
    () => boxesIn(form).filter(({ checked }) => checked).length,
    () => 0,
  );
  const tickAll = (checked: boolean) => {
    for (const box of boxesIn(form)) box.checked = checked;
    form?.dispatchEvent(new Event('change'));
  };
  return { ticked, tickAll };
}

/** What was done, in the words of a message. */
function useWords() {
  const t = useTranslations('selection');
  const status = useTranslations('status');
  return (change: BulkChange, count: number) => {
    if (change.action === 'remove') return t('removed', { count });
    return t(change.action, { count, what: change.action === 'set_status' ? status(change.status) : change.tag });
  };
}

/** Takes a change of many books back, and says whether that worked. */
function useTakeBack() {
  const t = useTranslations('selection');
  const show = useToast();
  const router = useRouter();
  const reasonOf = useReason();
  const { mutateAsync } = useUndoBulk();
  return (token: string) =>
    void mutateAsync(token).then(
      ({ undone }) => {
        show({ kind: 'done', text: t('undone', { count: undone }) });
        router.refresh();
      },
      (error: Error) => show({ kind: 'failed', text: t('undoFailed', { reason: reasonOf(error) }) }),
    );
}

/** Changes the ticked books, tells what was done and offers to take it back; a refusal is told. */
export function useSelectionChange(onDone: () => void) {
  const t = useTranslations('selection');
  const show = useToast();
  const router = useRouter();
  const reasonOf = useReason();
  const words = useWords();
  const takeBack = useTakeBack();
  const { mutateAsync, isPending } = useBulkChange();
  const told = (change: BulkChange, count: number, undo: string | null) => {
    if (!undo) return show({ kind: 'done', text: t('nothing') });
    const action = { label: t('undo'), altText: t('undoHint'), onAct: () => takeBack(undo) };
    show({ kind: change.action === 'remove' ? 'removed' : 'done', text: words(change, count), action });
  };
  // One may have left the library before the answer comes: callbacks given to `mutate` would then never be called.
  const send = (change: BulkChange) =>
    void mutateAsync(change).then(
      ({ changed, undo }) => {
        told(change, changed.length, undo);
        onDone();
        router.refresh();
      },
      (error: Error) => show({ kind: 'failed', text: t('failed', { reason: reasonOf(error) }) }),
    );
  const refuse = () => show({ kind: 'failed', text: t('refused') });
  return { send, refuse, isPending };
}
