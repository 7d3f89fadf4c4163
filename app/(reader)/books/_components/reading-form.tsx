'use client';

import type { Route } from 'next';
import { useActionState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import { Refusal } from '@/app/_components/refusal';
import type { Outcome } from '@/lib/readings/readings.schemas';
import type { ReadingFormState } from '../_reading-actions';
import type { ReadingField, ReadingValues } from '../reading-input';
import { Choice } from './book-essentials';

type ReadingFormProps = {
  action: (before: ReadingFormState, form: FormData) => Promise<ReadingFormState>;
  values: ReadingValues;
  outcomes: readonly (readonly [Outcome, words: string])[];
  cancel: Route;
};

/** One time a book was read: since when, until when, as well as one remembers, and what came of it. */
export function ReadingForm({ action, values: stored, outcomes, cancel }: ReadingFormProps) {
  const [t, form] = [useTranslations('copy'), useTranslations('bookForm')];
  const [{ values, errors }, send, isSending] = useActionState(action, { values: stored, errors: {} });
  const field = (name: ReadingField) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <form action={send} className="grid gap-6" noValidate>
      {errors.form && <Refusal>{errors.form}</Refusal>}
      <div className="grid sm:grid-cols-2 gap-4">
        <TextField label={t('pastStarted')} autoComplete="off" {...field('started')} />
        <TextField label={t('pastFinished')} autoComplete="off" hint={t('pastHint')} {...field('finished')} />
        <Choice label={form('status')} field={field('outcome')} options={outcomes} />
        <TextField label={form('current_page')} inputMode="numeric" autoComplete="off" {...field('pages')} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" type="submit" aria-disabled={isSending} className="min-h-12!">
          {form('save')}
        </Button>
        <LinkButton kind="text" href={cancel} className="text-ink-2!">
          {form('cancel')}
        </LinkButton>
      </div>
    </form>
  );
}
