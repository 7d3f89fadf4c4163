'use client';

import { CircleCheck, Plus } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button, type ButtonKind } from '@/app/_components/button';
import { KeptFocus } from '@/app/_components/kept-focus';
import { useToast } from '@/app/_components/toast';
import { ApiError } from '@/lib/http/call';
import type { FoundBook } from '@/lib/openlibrary/items.schemas';
import { useImportWork } from '@/lib/openlibrary/openlibrary.client';
import { importAction } from '../_actions';

const statusOf = (error: Error) => (error instanceof ApiError ? error.status : 0);

type AddResultProps = {
  book: Pick<FoundBook, 'ol_key' | 'title' | 'category' | 'series_suggestion'>;
  /** Of the edition that was asked for; without it, the one that suits the reader is added. */
  isbn?: string;
  /** The page that a form without script leads back to. */
  back: Route;
  /** What the button says; without it, the shelf that the book will stand on. */
  action?: string;
  /** On the page of one work it is the thing to do; in a list it is one of many. */
  kind?: ButtonKind;
};

/** Adds a result of Open Library to the shelf of its category, in the saga that was proposed. */
export function AddResult({ book, isbn, back, action: wording, kind }: AddResultProps) {
  const t = useTranslations('search');
  const show = useToast();
  const router = useRouter();
  const { mutateAsync: add, isPending, isSuccess, error } = useImportWork();
  const { ol_key, title, category } = book;
  const { name: saga = '', volume_number = null } = book.series_suggestion ?? {};
  const onRefused = (refusal: Error) => {
    const reasons: Record<number, string> = { 409: t('already', { title }), 401: t('signedOut') };
    show({ kind: 'failed', text: reasons[statusOf(refusal)] ?? t('failed', { title }) });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    void add({ ol_key, category, saga, volume_number, isbn }).then(({ book: added }) => {
      const onAct = () => router.push(`/books/${added.id}` as Route);
      show({
        kind: 'done',
        text: t('added', { title: added.title }),
        action: { label: t('see'), altText: t('seeHint'), onAct },
      });
    }, onRefused);
  };
  const isOwned = isSuccess || (error && statusOf(error) === 409);
  const action = wording ?? t(`addTo.${category}`);
  const sent = { ol_key, title, category, saga, volume_number: volume_number ?? '', isbn: isbn ?? '', back };
  return (
    <KeptFocus>
      {isOwned ? (
        <span className="status status-completed min-h-tap">
          <CircleCheck className="icon" />
          {t('owned')}
        </span>
      ) : (
        <form action={importAction} onSubmit={onSubmit}>
          {Object.entries(sent).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button kind={kind} type="submit" aria-label={t('addLabel', { action, title })} aria-busy={isPending}>
            <Plus className="icon" />
            {action}
          </Button>
        </form>
      )}
    </KeptFocus>
  );
}
