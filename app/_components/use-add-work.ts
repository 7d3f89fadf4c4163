'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { ApiError } from '@/lib/http/call';
import type { FoundBook } from '@/lib/openlibrary/items.schemas';
import { useImportWork } from '@/lib/openlibrary/openlibrary.client';
import { useToast } from './toast';

/** A work of Open Library, as far as adding it goes. */
export type Addable = Pick<FoundBook, 'ol_key' | 'title' | 'category' | 'series_suggestion'>;

const statusOf = (error: Error) => (error instanceof ApiError ? error.status : 0);

/** Adds a work to the shelf of its category, in the saga that was proposed, and says how that went. */
export function useAddWork() {
  const t = useTranslations('search');
  const show = useToast();
  const router = useRouter();
  const { mutateAsync, isPending } = useImportWork();

  /** Of the edition with an ISBN, or of the one that suits the reader. Resolves to whether the reader has it now. */
  const add = ({ ol_key, title, category, series_suggestion }: Addable, isbn?: string): Promise<boolean> => {
    const { name: saga = '', volume_number = null } = series_suggestion ?? {};
    const onRefused = (refusal: Error) => {
      const reasons: Record<number, string> = { 409: t('already', { title }), 401: t('signedOut') };
      show({ kind: 'failed', text: reasons[statusOf(refusal)] ?? t('failed', { title }) });
      return statusOf(refusal) === 409;
    };
    return mutateAsync({ ol_key, category, saga, volume_number, isbn }).then(({ book }) => {
      const onAct = () => router.push(`/books/${book.id}` as Route);
      show({
        kind: 'done',
        text: t('added', { title: book.title }),
        action: { label: t('see'), altText: t('seeHint'), onAct },
      });
      return true;
    }, onRefused);
  };

  return { add, isPending };
}
