'use client';

import type { Route } from 'next';
import { Popover } from 'radix-ui';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '@/app/_components/button';
import { StarInput } from '@/app/_components/star-input';
import type { BookPatch } from '@/lib/books/books.schemas';
import { type ShelfBook } from '@/lib/books/shelf';
import { useShelfChange } from '@/lib/books/shelf.client';
import { QuickForm } from '../../books/_components/quick-form';
import { chosenStatus, StatusButtons } from '../../books/_components/status-buttons';
import { useSettled } from '../../books/_components/use-book';
import { useRested } from '../../books/_components/use-rested';

export type QuickChangeProps = {
  book: ShelfBook;
  /** Where the book stood when it was pressed: a change may take it from this shelf. */
  place: RefObject<{ getBoundingClientRect: () => DOMRect }>;
  onChange: (patch: Partial<ShelfBook>) => void;
  onClose: () => void;
  onClosed: () => void;
};

type StarsProps = { kept: number | null; onChange: (rating: number | null) => Promise<unknown> };

function Stars({ kept, onChange }: StarsProps) {
  const t = useTranslations('shelf');
  const words = useTranslations('rating');
  const { shown: rating, choose, sendNow } = useRested(kept, onChange);
  const clear = () => {
    choose(null);
    sendNow();
  };
  return (
    <div className="mt-3 -ml-[7px] flex items-center justify-between gap-2">
      <StarInput name="rating" value={rating} onChange={choose} />
      {rating !== null && (
        <Button kind="text" className="text-small! -mr-2" aria-label={words('clear')} onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

/** What is said most of a book, without leaving the shelf: its status and its stars. */
export function QuickChange({ book, place, onChange, onClose, onClosed }: QuickChangeProps) {
  const t = useTranslations('shelf');
  const send = useShelfChange(book);
  const settled = useSettled(book.id);
  const change = (patch: Pick<BookPatch, 'status' | 'rating'>) => {
    const answer = send(patch);
    onChange(patch);
    settled(answer);
    return answer;
  };
  const onStatus = (form: FormData) => {
    const status = chosenStatus(form);
    if (status && status !== book.status) void change({ status }).catch(() => undefined);
  };
  const giveFocusBack = (event: Event) => {
    event.preventDefault();
    onClosed();
  };
  return (
    <Popover.Root open modal onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor virtualRef={place} />
      <Popover.Portal>
        <Popover.Content
          className="popover"
          aria-label={t('stateOf', { title: book.title })}
          sideOffset={4}
          collisionPadding={12}
          onCloseAutoFocus={giveFocusBack}
        >
          <p className="serif font-[560] clamp-2 mb-3">{book.title}</p>
          <QuickForm bookId={book.id} onSend={onStatus}>
            {() => <StatusButtons status={book.status} />}
          </QuickForm>
          <Stars kept={book.rating} onChange={(rating) => change({ rating })} />
          <div className="mt-1 -mx-2 -mb-2 flex justify-between">
            <LinkButton
              kind="text"
              href={`/books/${book.id}` as Route}
              prefetch={false}
              scroll={false}
              onClick={onClose}
            >
              {t('open')}
            </LinkButton>
            <Popover.Close className="btn btn-text">{t('close')}</Popover.Close>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
