'use client';

import { CircleCheck, Plus } from 'lucide-react';
import type { Route } from 'next';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, type ButtonKind } from '@/app/_components/button';
import { KeptFocus } from '@/app/_components/kept-focus';
import { type Addable, useAddWork } from '@/app/_components/use-add-work';
import { importAction } from '../_actions';

type AddResultProps = {
  book: Addable;
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
  const { add, isPending } = useAddWork();
  const [isOwned, setOwned] = useState(false);
  const { ol_key, title, category } = book;
  const { name: saga = '', volume_number = null } = book.series_suggestion ?? {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) void add(book, isbn).then(setOwned);
  };
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
