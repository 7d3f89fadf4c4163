'use client';

import { CircleAlert } from 'lucide-react';
import type { Route } from 'next';
import { useActionState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '@/app/_components/button';
import type { BookFormState } from '../_actions';
import type { BookValues } from '../book-input';
import { BookDetails, hasDetails } from './book-details';
import { BookEssentials } from './book-essentials';

type BookFormProps = {
  action: (before: BookFormState, form: FormData) => Promise<BookFormState>;
  values: BookValues;
  submit: string;
  cancel: { href: Route; label: string };
};

function Summary({ errors }: { errors: BookFormState['errors'] }) {
  const t = useTranslations('bookForm.errors');
  const count = Object.keys(errors).length;
  if (count === 0) return null;
  return (
    <p role="alert" className="rounded-field bg-danger-soft text-danger text-small font-medium p-3.5 flex gap-2">
      <CircleAlert className="icon" />
      {errors.form ?? t('summary', { count })}
    </p>
  );
}

/** Every field of a book. What was typed stays when the server refuses it, and each field says what to do. */
export function BookForm({ action, values: stored, submit, cancel }: BookFormProps) {
  const [state, send, isSending] = useActionState(action, { values: stored, errors: {} });
  const { values, errors } = state;
  const field = (name: keyof BookValues) => ({ name, defaultValue: values[name] ?? '', error: errors[name] });
  return (
    <form action={send} className="grid gap-6" noValidate>
      <Summary errors={errors} />
      <BookEssentials field={field} />
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
