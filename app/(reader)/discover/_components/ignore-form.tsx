'use client';

import type { FormEvent } from 'react';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import { useIgnoring } from '@/lib/discover/ignored.client';
import type { IgnoreSuggestion } from '@/lib/discover/ignored.schemas';
import { ignoreAction, proposeAgainAction } from '../_actions';

type Words = { text: string; label: string };
export type IgnoreWords = { ignore: Words; again: Words; failed: string };

type IgnoreFormProps = { what: IgnoreSuggestion; id?: string; words: IgnoreWords };

/** One button that ignores a suggestion, and takes that back: it stays where it is, and so does the focus. */
export function IgnoreForm({ what, id = '', words }: IgnoreFormProps) {
  const show = useToast();
  const { isIgnored, setIgnored } = useIgnoring(what, id);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIgnored(!isIgnored, { onError: () => show({ kind: 'failed', text: words.failed }) });
  };
  const { text, label } = isIgnored ? words.again : words.ignore;
  return (
    <form action={id ? proposeAgainAction : ignoreAction} onSubmit={onSubmit}>
      {Object.entries({ ...what, id }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" kind="text" aria-label={label}>
        {text}
      </Button>
    </form>
  );
}
