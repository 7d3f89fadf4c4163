'use client';

import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { QuickForm } from '../../books/_components/quick-form';
import { TurnTo } from './turn-to';
import type { usePage } from './use-page';

type Page = ReturnType<typeof usePage>;

/** In digits. */
const LEAST_WIDTH = 2;
const WIDTH_OF_UNKNOWN = 3;

type FieldProps = { formId: string; title: string; total: number | null; page: Page };

function Field({ formId, title, total, page: { typed, problem, isTyping, setTyped, send } }: FieldProps) {
  const t = useTranslations('next');
  const digits = Math.max(LEAST_WIDTH, typed.length, total === null ? WIDTH_OF_UNKNOWN : String(total).length);
  return (
    <label className="flex items-baseline gap-1 text-small text-ink-2">
      <input
        form={formId}
        name="current_page"
        inputMode="numeric"
        autoComplete="off"
        className="h-[42px] text-right font-semibold text-ink text-[1.0625rem] bg-transparent"
        style={{ width: `${digits}ch` }}
        aria-label={t('pageIn', { title })}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${formId}-error` : undefined}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => isTyping && send()}
      />
      {total !== null && <span className="whitespace-nowrap">{t('ofPages', { total })}</span>}
    </label>
  );
}

type PageStepperProps = Omit<FieldProps, 'formId'> & { bookId: string; /** Stands beside it. */ children: ReactNode };

/** The page one is on: typed, or one further or back. */
export function PageStepper({ bookId, title, total, page, children }: PageStepperProps) {
  const [t, book] = [useTranslations('next'), useTranslations('book')];
  const formId = useId();
  const turn = { bookId, onTurn: page.turnTo };
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-x-1.5 gap-y-2">
        <div className="flex items-center rounded-pill border border-line-strong bg-surface num">
          <TurnTo {...turn} to={page.away(-1)} label={t('backIn', { title })}>
            <Minus className="icon" />
          </TurnTo>
          <Field formId={formId} title={title} total={total} page={page} />
          <TurnTo {...turn} to={page.away(1)} label={t('onIn', { title })}>
            <Plus className="icon" />
          </TurnTo>
        </div>
        {children}
      </div>
      <QuickForm id={formId} bookId={bookId} onSend={page.send}>
        {(errors) => {
          const error = page.problem ?? (errors.current_page && book('badPage'));
          return (
            <>
              {error && (
                <p id={`${formId}-error`} role="alert" className="mt-1.5 text-small text-danger">
                  {error}
                </p>
              )}
              <noscript>
                <button type="submit" className="btn btn-soft mt-2">
                  {book('savePage')}
                </button>
              </noscript>
            </>
          );
        }}
      </QuickForm>
    </>
  );
}
