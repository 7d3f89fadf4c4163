'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useToast } from '@/app/_components/toast';
import { useRestoreBook } from '@/lib/books/books.client';

/** Puts a removed book back, and says whether that worked. */
export function useUndoRemoval() {
  const t = useTranslations('book');
  const show = useToast();
  const router = useRouter();
  const { mutateAsync: restore } = useRestoreBook();
  // By then the page of the book is gone, and with it the callbacks that `mutate` would call: the promise still ends.
  return (bookId: string, title: string) =>
    void restore(bookId).then(
      () => {
        show({ kind: 'done', text: t('restored', { title }) });
        router.refresh();
      },
      () => show({ kind: 'failed', text: t('restoreFailed', { title }) }),
    );
}
