'use client';

import type { Route } from 'next';
import { type FormEvent, useActionState, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '@/app/_components/button';
import { Refusal } from '@/app/_components/refusal';
import type { SuggestedSeries } from '@/lib/series/recognition/recognition.schemas';
import type { BookFormState } from '../_actions';
import type { BookValues } from '../book-input';
import { BookDetails, hasDetails } from './book-details';
import { BookEssentials } from './book-essentials';
import { SeriesHint } from './series-hint';

type BookFormProps = {
  action: (before: BookFormState, form: FormData) => Promise<BookFormState>;
  values: BookValues;
  /** Of a book whose author nobody told: the field may stay empty. */
  isAuthorUnknown?: boolean;
  submit: string;
  cancel: { href: Route; label: string };
};

function Summary({ errors }: { errors: BookFormState['errors'] }) {
  const t = useTranslations('bookForm.errors');
  const count = Object.keys(errors).length;
  if (count === 0) return null;
  return <Refusal>{errors.form ?? t('summary', { count })}</Refusal>;
}

/** Fills in where a book stands, and shows the fields that were filled. */
const fillIn = (form: HTMLFormElement, { name, volume_number }: SuggestedSeries) => {
  const set = (field: keyof BookValues, value: string) => {
    const input = form.elements.namedItem(field);
    if (!(input instanceof HTMLInputElement)) return;
    input.value = value;
    input.closest('details')?.setAttribute('open', '');
  };
  set('saga', name);
  if (volume_number !== null) set('volume_number', String(volume_number));
};

/** What is typed of title and author, for who wants to know while it is typed. */
function useTyped() {
  const [typed, setTyped] = useState({ title: '', author: '' });
  const onChange = ({ target }: FormEvent<HTMLFormElement>) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    if (name === 'title' || name === 'author') setTyped((before) => ({ ...before, [name]: value }));
  };
  return { typed, onChange };
}

/** Every field of a book. What was typed stays when the server refuses it, and each field says what to do. */
export function BookForm({ action, values: stored, isAuthorUnknown = false, submit, cancel }: BookFormProps) {
  const [state, send, isSending] = useActionState(action, { values: stored, errors: {} });
  const { values, errors } = state;
  const { typed, onChange } = useTyped();
  const form = useRef<HTMLFormElement>(null);
  const field = (name: keyof BookValues) => ({ name, defaultValue: values[name] ?? '', error: errors[name] });
  return (
    <form ref={form} action={send} onChange={onChange} className="grid gap-6" noValidate>
      <Summary errors={errors} />
      <BookEssentials field={field} isAuthorUnknown={isAuthorUnknown}>
        <SeriesHint typed={typed} onChoose={(series) => form.current && fillIn(form.current, series)} />
      </BookEssentials>
      <BookDetails field={field} rating={Number(values.rating) || null} isOpen={hasDetails(values, errors)} />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" type="submit" aria-disabled={isSending} className="min-h-12!">
          {submit}
        </Button>
        <LinkButton kind="text" href={cancel.href} className="text-ink-2!">
          {cancel.label}
        </LinkButton>
      </div>
    </form>
  );
}
