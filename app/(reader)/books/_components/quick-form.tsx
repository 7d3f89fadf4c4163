'use client';

import { type FormEvent, type ReactNode, useActionState } from 'react';
import { type BookFormState, quickChangeAction } from '../_actions';
import type { BookErrors } from '../book-errors';

type QuickFormProps = {
  bookId: string;
  /** For a field that stands outside of it. */
  id?: string;
  className?: string;
  /** Without script: by default a change of the fields that the form has. */
  action?: typeof quickChangeAction;
  /** Where script runs: gets what the form says, with the button that sent it. */
  onSend: (form: FormData) => void;
  children: (errors: BookErrors) => ReactNode;
};

const UNTOUCHED: BookFormState = { values: {}, errors: {} };

/** A small form of a book's page: a Server Action before or without script, a call to the API with it. */
export function QuickForm({ bookId, id, className, action = quickChangeAction, onSend, children }: QuickFormProps) {
  const [{ errors }, send] = useActionState(action, UNTOUCHED);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    onSend(new FormData(event.currentTarget, submitter));
  };
  return (
    <form id={id} action={send} onSubmit={onSubmit} className={className} noValidate>
      <input type="hidden" name="book_id" value={bookId} />
      {children(errors)}
    </form>
  );
}
