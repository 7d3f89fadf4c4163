'use client';

import type { Route } from 'next';
import { type FormEvent, useActionState, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '@/app/_components/button';
import { Refusal } from '@/app/_components/refusal';
import type { SuggestedSeries } from '@/lib/series/recognition/recognition.schemas';
import type { BookFormState } from '../_actions';
import type { BookField, BookValues } from '../book-input';
import { BookDetails, hasDetails } from './book-details';
import { BookEssentials } from './book-essentials';
import { SeriesHint } from './series-hint';
import type { Draft } from './use-draft';
import { useFormDraft } from './use-form-draft';

type BookFormProps = {
  action: (before: BookFormState, form: FormData) => Promise<BookFormState>;
  values: BookValues;
  /** Under which the device keeps what was not saved yet. */
  draftOf: Draft;
  /** Of a book whose author nobody told: the field may stay empty. */
  isAuthorUnknown?: boolean;
  isNew?: boolean;
  submit: string;
  cancel: { href: Route; label: string };
};

function Summary({ errors }: { errors: BookFormState['errors'] }) {
  const t = useTranslations('bookForm.errors');
  const place = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is far below what is said.
  useEffect(() => place.current?.focus(), [errors]);
  const count = Object.keys(errors).length;
  if (count === 0) return null;
  return <Refusal ref={place}>{errors.form ?? t('summary', { count })}</Refusal>;
}

/** Fills in where a book stands, and shows the fields that were filled. */
const fillIn = (form: HTMLFormElement, { name, volume_number, volume_label, covers }: SuggestedSeries) => {
  const set = (field: BookField, value: string) => {
    const input = form.elements.namedItem(field);
    if (!(input instanceof HTMLInputElement)) return;
    input.value = value;
    input.closest('details')?.setAttribute('open', '');
  };
  set('saga', name);
  if (volume_number !== null) set('volume_number', String(volume_number));
  if (volume_label) set('volume_label', volume_label);
  if (covers.length) set('covers', covers.join(', '));
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

function DraftNote({ onDiscard }: { onDiscard: () => void }) {
  const [t, review] = [useTranslations('bookForm'), useTranslations('review')];
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-small text-ink-2">
      {review('draft')}
      <Button kind="text" onClick={onDiscard}>
        {t('discard')}
      </Button>
    </p>
  );
}

/** Every field of a book. What was typed stays when the server refuses it, and each field says what to do. */
export function BookForm({
  action,
  values: stored,
  draftOf,
  isAuthorUnknown = false,
  isNew = false,
  ...rest
}: BookFormProps) {
  const [state, send, isSending] = useActionState(action, { values: stored, errors: {} });
  const { errors } = state;
  const draft = useFormDraft(draftOf, stored);
  const values = Object.keys(errors).length > 0 ? state.values : draft.values;
  const { typed, onChange } = useTyped();
  const form = useRef<HTMLFormElement>(null);
  const field = (name: BookField) => ({ name, defaultValue: values[name] ?? '', error: errors[name] });
  const follow = (event: FormEvent<HTMLFormElement>) => {
    onChange(event);
    draft.keep(event.currentTarget);
  };
  // The key: fields take what they are given once, when they are made.
  return (
    <form key={String(draft.isRestored)} ref={form} action={send} onChange={follow} className="grid gap-6" noValidate>
      <Summary errors={errors} />
      <BookEssentials field={field} isAuthorUnknown={isAuthorUnknown} isNew={isNew}>
        <SeriesHint typed={typed} onChoose={(series) => form.current && fillIn(form.current, series)} />
      </BookEssentials>
      <BookDetails field={field} rating={Number(values.rating) || null} isOpen={hasDetails(values, errors)} />
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" type="submit" aria-disabled={isSending} className="min-h-12!">
          {rest.submit}
        </Button>
        <LinkButton kind="text" href={rest.cancel.href} className="text-ink-2!">
          {rest.cancel.label}
        </LinkButton>
        {draft.isKept && <DraftNote onDiscard={draft.discard} />}
      </div>
    </form>
  );
}
