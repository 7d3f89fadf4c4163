'use client';

import { Button } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import type { Lock } from './names-form';
import { PasskeyButton, type PasskeyLabels } from './passkey-button';

export type LockedLabels = {
  passkey: PasskeyLabels;
  noKey: string;
  code: string;
  codeHint: string;
  enterWithCode: string;
  otherName: string;
};

type LockedEntryProps = { lock: Lock; next: string; labels: LockedLabels };

/** What an account asks for when its name alone does not open it: a passkey, or a recovery code, which needs no script. */
export function LockedEntry({ lock, next, labels }: LockedEntryProps) {
  const { names, locked, error, send, isSending } = lock;
  return (
    <div className="mt-8 grid gap-5">
      <p role="status" className="text-lead wrap-anywhere">
        {locked}
      </p>
      <PasskeyButton names={names} next={next} kind="primary" labels={labels.passkey} />
      <details className="rule pt-4" open={error !== undefined}>
        <summary className="inline-flex items-center min-h-tap font-semibold text-brand cursor-pointer">
          {labels.noKey}
        </summary>
        <form action={send} className="mt-3 grid gap-4" noValidate>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="first_name" value={names.first_name} />
          <input type="hidden" name="last_name" value={names.last_name} />
          <TextField
            label={labels.code}
            hint={labels.codeHint}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            required
            error={error}
          />
          <Button type="submit" aria-disabled={isSending}>
            {labels.enterWithCode}
          </Button>
        </form>
      </details>
      <a href="/sign-in" className="inline-flex items-center min-h-tap font-semibold text-brand hover:underline">
        {labels.otherName}
      </a>
    </div>
  );
}
