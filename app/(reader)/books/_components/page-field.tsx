'use client';

import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Book } from '@/lib/books/books.schemas';
import { readPercent } from '@/lib/books/progress';
import { QuickForm } from './quick-form';

type PageFieldProps = { book: Book; problem?: string; onSend: (form: FormData) => void };

const written = (page: number | null) => (page === null ? '' : String(page));

/** What is typed, until the page changes by other means. */
function useTyped(page: number | null) {
  const [typed, setTyped] = useState(written(page));
  const [known, setKnown] = useState(page);
  if (known !== page) {
    setKnown(page);
    setTyped(written(page));
  }
  return [typed, setTyped] as const;
}

function Problem({ id, children }: { id: string; children?: string }) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className="mt-1.5 text-small text-danger flex gap-1.5">
      <CircleAlert className="icon mt-px" />
      {children}
    </p>
  );
}

export function PageField({ book, problem, onSend }: PageFieldProps) {
  const t = useTranslations('book');
  const format = useFormatter();
  const id = useId();
  const [typed, setTyped] = useTyped(book.current_page);
  const percent = readPercent(book);
  const refused = book.total_pages === null ? t('badPage') : t('badPageOf', { total: book.total_pages });
  const leave = (input: HTMLInputElement) => typed !== written(book.current_page) && input.form?.requestSubmit();
  return (
    <QuickForm bookId={book.id} onSend={onSend} className="mb-3">
      {(errors) => {
        const error = problem ?? (errors.current_page && refused);
        return (
          <>
            <div className="flex items-end justify-between gap-4">
              <label className="flex items-baseline gap-2 num">
                <span className="text-small text-ink-2">{t('page')}</span>
                <input
                  className="serif text-[2rem] leading-none w-[5.2rem] h-tap text-center font-[560] border-b-2 border-line-strong bg-transparent"
                  name="current_page"
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={t('pageReached')}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={error ? `${id}-error` : `${id}-total`}
                  value={typed}
                  onChange={({ target }) => setTyped(target.value)}
                  onBlur={({ target }) => leave(target)}
                />
                <span id={`${id}-total`} className="text-ink-2">
                  {book.total_pages === null ? t('ofUnknown') : t('of', { total: book.total_pages })}
                </span>
              </label>
              {percent !== null && (
                <strong className="serif text-[2rem] leading-tight num font-[560]">
                  {format.number(percent / 100, { style: 'percent' })}
                </strong>
              )}
            </div>
            <Problem id={`${id}-error`}>{error}</Problem>
            <noscript>
              <button type="submit" className="btn btn-soft mt-3">
                {t('savePage')}
              </button>
            </noscript>
          </>
        );
      }}
    </QuickForm>
  );
}
