'use client';

import { useActionState } from 'react';
import { Button } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import { Refusal } from '@/app/_components/refusal';
import type { GoalsFormState } from '../_actions';

type GoalsFormProps = {
  action: (before: GoalsFormState, form: FormData) => Promise<GoalsFormState>;
  year: string;
  values: GoalsFormState['values'];
  labels: { books: string; volumes: string; pages: string; submit: string };
};

/** One field for each goal; an empty one is no goal. A plain form, with and without script. */
export function GoalsForm({ action, year, values: kept, labels }: GoalsFormProps) {
  const [{ values, errors }, send, isSending] = useActionState(action, { values: kept, errors: {} });
  const field = (unit: 'books' | 'volumes' | 'pages') => (
    <TextField
      key={`${unit} ${values[unit]}`}
      label={labels[unit]}
      name={unit}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      defaultValue={values[unit]}
      error={errors[unit]}
    />
  );
  return (
    <form action={send} className="grid gap-4" noValidate>
      <input type="hidden" name="year" value={year} />
      {errors.form && <Refusal>{errors.form}</Refusal>}
      <div className="grid sm:grid-cols-3 gap-4">
        {field('books')}
        {field('volumes')}
        {field('pages')}
      </div>
      <Button kind="primary" type="submit" aria-disabled={isSending} className="justify-self-start">
        {labels.submit}
      </Button>
    </form>
  );
}
