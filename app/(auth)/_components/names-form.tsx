'use client';

import { type ReactNode, useActionState } from 'react';
import { Button, type ButtonKind } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import { Refusal } from '@/app/_components/refusal';
import type { NamesFormState } from '../names-input';

/** What is asked for more, and the way to send it with the names. */
export type Lock = NonNullable<NamesFormState['lock']> & {
  send: (form: FormData) => void;
  isSending: boolean;
  error: string | undefined;
};

export type NamesFormProps = {
  action: (before: NamesFormState, form: FormData) => Promise<NamesFormState>;
  next: string;
  kind?: ButtonKind;
  labels: { firstName: string; lastName: string; submit: string };
  /** What stands instead of the form once its names are those of a locked account. */
  whenLocked?: (lock: Lock) => ReactNode;
  /** Another way in. */
  children?: ReactNode;
};

const EMPTY: NamesFormState = { values: { first_name: '', last_name: '' }, errors: {} };

/** A first and a last name, one button. A plain form: it is sent, and comes back with its errors, without script too. */
export function NamesForm({ action, next, labels, kind = 'primary', whenLocked, children }: NamesFormProps) {
  const [{ values, errors, lock }, send, isSending] = useActionState(action, EMPTY);
  if (lock && whenLocked) return whenLocked({ ...lock, send, isSending, error: errors.code });
  return (
    <form action={send} className="mt-8 grid gap-4" noValidate>
      <input type="hidden" name="next" value={next} />
      {errors.form && <Refusal>{errors.form}</Refusal>}
      <TextField
        label={labels.firstName}
        name="first_name"
        autoComplete="given-name"
        required
        defaultValue={values.first_name}
        error={errors.first_name}
      />
      <TextField
        label={labels.lastName}
        name="last_name"
        autoComplete="family-name"
        required
        defaultValue={values.last_name}
        error={errors.last_name}
      />
      <Button kind={kind} type="submit" aria-disabled={isSending} className="min-h-[52px]! mt-2 text-[1rem]!">
        {labels.submit}
      </Button>
      {children}
    </form>
  );
}
