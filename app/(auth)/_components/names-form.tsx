'use client';

import { CircleAlert } from 'lucide-react';
import { useActionState } from 'react';
import { Button, type ButtonKind } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import type { NamesFormState } from '../names-input';

type NamesFormProps = {
  action: (before: NamesFormState, form: FormData) => Promise<NamesFormState>;
  next: string;
  kind?: ButtonKind;
  labels: { firstName: string; lastName: string; submit: string };
};

const EMPTY: NamesFormState = { values: { first_name: '', last_name: '' }, errors: {} };

/** A first and a last name, one button. A plain form: it is sent, and comes back with its errors, without script too. */
export function NamesForm({ action, next, labels, kind = 'primary' }: NamesFormProps) {
  const [{ values, errors }, send, isSending] = useActionState(action, EMPTY);
  return (
    <form action={send} className="mt-8 grid gap-4" noValidate>
      <input type="hidden" name="next" value={next} />
      {errors.form && (
        <p role="alert" className="rounded-field bg-danger-soft text-danger text-small font-medium p-3.5 flex gap-2">
          <CircleAlert className="icon" />
          {errors.form}
        </p>
      )}
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
    </form>
  );
}
