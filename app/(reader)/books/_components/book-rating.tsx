'use client';

import type { FocusEvent } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { StarInput } from '@/app/_components/star-input';
import { useChangeBook } from '@/lib/books/books.client';
import type { Book } from '@/lib/books/books.schemas';
import { QuickForm } from './quick-form';
import { useBook, useSettled } from './use-book';
import { useRested } from './use-rested';

function useRating({ id, rating: kept }: Book) {
  const { mutateAsync } = useChangeBook(id);
  const settled = useSettled(id);
  const { shown, ...rested } = useRested(kept, (rating) => {
    const answer = mutateAsync({ rating });
    settled(answer);
    return answer;
  });
  return { rating: shown, ...rested };
}

export function BookRating({ book: rendered }: { book: Book }) {
  const t = useTranslations('book');
  const stars = useTranslations('rating');
  const format = useFormatter();
  const book = useBook(rendered);
  const { rating, choose, sendNow } = useRating(book);
  const chooseNow = (chosen: number | null) => {
    choose(chosen);
    sendNow();
  };
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) sendNow();
  };
  return (
    <QuickForm bookId={book.id} onSend={(form) => chooseNow(Number(form.get('rating')) || null)}>
      {() => (
        <div className="flex items-center justify-between gap-3" onBlur={onLeave}>
          <div>
            <div className="flex flex-wrap items-baseline gap-x-2">
              <h2 className="text-h3" aria-hidden="true">
                {t('rating')}
              </h2>
              {rating === null && <p className="text-small text-ink-2">{t('unrated')}</p>}
            </div>
            <div className="-ml-[7px] mt-0.5">
              <StarInput name="rating" value={rating} onChange={choose} />
            </div>
            <noscript>
              <button type="submit" className="btn btn-soft">
                {t('saveRating')}
              </button>
            </noscript>
          </div>
          {rating !== null && (
            <div className="text-right">
              <p className="serif text-[2.25rem] leading-none num text-ink-2">{format.number(rating)}</p>
              <Button kind="text" className="text-small! -mr-2" onClick={() => chooseNow(null)}>
                {stars('clear')}
              </Button>
            </div>
          )}
        </div>
      )}
    </QuickForm>
  );
}
