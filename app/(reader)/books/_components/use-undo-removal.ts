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
  const restore = useRestoreBook();
  return (bookId: string, title: string) =>
    restore.mutate(bookId, {
      onSuccess: () => {
        show({ kind: 'done', text: t('restored', { title }) });
        router.refresh();
      },
      onError: () => show({ kind: 'failed', text: t('restoreFailed', { title }) }),
    });
}
