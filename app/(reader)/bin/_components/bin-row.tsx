'use client';

import { ArchiveRestore } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import { useRestoreBook } from '@/lib/books/books.client';
import { focusNeighbour } from '../../_components/focus-neighbour';
import { restoreFromBinAction } from '../_actions';
import { useReason } from '../../books/_components/use-book';

type BinRowProps = {
  bookId: string;
  title: string;
  /** The book, with the button in its place. */ children: ReactNode;
};

/** Takes a book out: its line goes at once, and comes back when the server refuses. */
function useRestoring(bookId: string, title: string) {
  const t = useTranslations('book');
  const copy = useTranslations('copy');
  const show = useToast();
  const router = useRouter();
  const reasonOf = useReason();
  const [isGone, setGone] = useState(false);
  const { mutateAsync } = useRestoreBook();
  const see = () => router.push(`/books/${bookId}` as Route);
  const onRestored = () => {
    const action = { label: copy('see'), altText: copy('seeHint'), onAct: see };
    show({ kind: 'done', text: t('restored', { title }), action });
    router.refresh();
  };
  const onRefused = (error: Error) => {
    setGone(false);
    show({ kind: 'failed', text: copy('restoreFailed', { title, reason: reasonOf(error) }) });
  };
  const restore = () => {
    focusNeighbour();
    setGone(true);
    void mutateAsync(bookId).then(onRestored, onRefused);
  };
  return { isGone, restore };
}

export function BinRow({ bookId, title, children }: BinRowProps) {
  const t = useTranslations('copy');
  const { isGone, restore } = useRestoring(bookId, title);
  if (isGone) return null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    restore();
  };
  return (
    <li className="flex flex-wrap items-center gap-x-6 border-b border-line">
      <div className="min-w-0 flex-1 basis-64">{children}</div>
      <form action={restoreFromBinAction} onSubmit={onSubmit} className="max-sm:pl-[4.5rem] pb-4 sm:pb-0">
        <input type="hidden" name="book_id" value={bookId} />
        <input type="hidden" name="title" value={title} />
        <Button type="submit" aria-label={t('restoreOf', { title })}>
          <ArchiveRestore className="icon" />
          {t('restore')}
        </Button>
      </form>
    </li>
  );
}
