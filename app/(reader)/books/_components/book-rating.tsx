'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { StarInput } from '@/app/_components/star-input';
import type { Book } from '@/lib/books/books.schemas';
import { QuickForm } from './quick-form';
import { useBook, useBookChange } from './use-book';

export function BookRating({ book: rendered }: { book: Book }) {
  const t = useTranslations('book');
  const stars = useTranslations('rating');
  const format = useFormatter();
  const book = useBook(rendered);
  const change = useBookChange(book.id);
  const { rating } = book;
  const onSend = (form: FormData) => change({ rating: Number(form.get('rating')) || null });
  return (
    <QuickForm bookId={book.id} onSend={onSend} className="flex items-center justify-between gap-3">
      {() => (
        <>
          <div>
            <div className="flex flex-wrap items-baseline gap-x-2">
              <h2 className="text-h3" aria-hidden="true">
                {t('rating')}
              </h2>
              {rating === null && <p className="text-small text-ink-2">{t('unrated')}</p>}
            </div>
            <div className="-ml-[7px] mt-0.5">
              <StarInput name="rating" value={rating} onChange={(value) => change({ rating: value })} />
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
              <Button kind="text" className="text-small! -mr-2" onClick={() => change({ rating: null })}>
                {stars('clear')}
              </Button>
            </div>
          )}
        </>
      )}
    </QuickForm>
  );
}
