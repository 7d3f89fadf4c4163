'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import type { Book, BookPatch } from '@/lib/books/books.schemas';
import { useChangeCopy } from '@/lib/copies/copies.client';
import { focusNeighbour } from '../../_components/focus-neighbour';
import { buyAction, returnAction } from '../_copy-actions';
import { FormFault } from './form-fault';
import { QuickForm } from './quick-form';
import { useBook, useBookChange, useSettled } from './use-book';

const BELONGS = {
  lent: ({ ownership, lent_to }: Book) => ownership === 'owned' && lent_to !== '',
  borrowed: ({ ownership }: Book) => ownership === 'borrowed',
  wished: ({ ownership }: Book) => ownership === 'wished',
};

export type CopyList = keyof typeof BELONGS;
type CopyRowProps = { book: Book; list: CopyList; children: ReactNode };

/** A line of a list, for as long as the book belongs there. */
export function CopyRow({ book: rendered, list, children }: CopyRowProps) {
  const book = useBook(rendered);
  return BELONGS[list](book) ? <li className="border-b border-line">{children}</li> : null;
}

/** What makes a book as it was before it left the list. */
const before = ({ ownership, acquired, lent_to, lent_since }: Book): BookPatch =>
  ownership === 'owned' ? { lent_to, lent_since } : { ownership, acquired };

type LeaveListProps = { book: Book; list: CopyList; from: '/loans' | '/wishes'; label: string; ariaLabel: string };

/** Given back, or bought: the book leaves its list at once, and returns there when that was a slip. */
export function LeaveList({ book, list, from, label, ariaLabel }: LeaveListProps) {
  const t = useTranslations('copy');
  const show = useToast();
  const { mutateAsync } = useChangeCopy(book.id);
  const settled = useSettled(book.id);
  const change = useBookChange(book.id);
  const isWish = list === 'wished';
  const onKept = () =>
    show({
      kind: 'done',
      text: t(isWish ? 'boughtDone' : 'returnedDone', { title: book.title }),
      action: { label: t('undo'), altText: t('takeBack'), onAct: () => change(before(book)) },
    });
  return (
    <QuickForm
      bookId={book.id}
      action={isWish ? buyAction : returnAction}
      onSend={() => {
        focusNeighbour();
        settled(mutateAsync({ kind: isWish ? 'buy' : 'return' }), onKept);
      }}
      className="flex-none"
    >
      {(errors) => (
        <>
          <input type="hidden" name="from" value={from} />
          <Button type="submit" aria-label={ariaLabel}>
            {label}
          </Button>
          <FormFault words={errors.form} />
        </>
      )}
    </QuickForm>
  );
}
