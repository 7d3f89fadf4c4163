'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { Button } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import { Refusal } from '@/app/_components/refusal';
import { useToast } from '@/app/_components/toast';
import { useHasPasskeys } from '@/app/_components/use-passkeys';
import { failureOf, makePasskey, type PasskeyFailure } from '@/lib/passkeys/passkeys.client';
import { CodeList, type CodesLabels } from './code-list';

type AddPasskeyProps = {
  isFirst: boolean;
  /** What it is called when the reader does not care. */
  name: string;
  labels: Record<PasskeyFailure, string> & {
    name: string;
    add: string;
    unsupported: string;
    added: string;
    codes: CodesLabels;
  };
};

/** Makes a passkey on this device. The first comes with codes, which stay as long as the page does. */
export function AddPasskey({ isFirst, name, labels }: AddPasskeyProps) {
  const [router, tell, hasPasskeys] = [useRouter(), useToast(), useHasPasskeys()];
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: makePasskey,
    onSuccess: ({ recovery_codes }) => {
      // The codes say it as well, and nothing must cover them.
      if (!recovery_codes.length) tell({ kind: 'done', text: labels.added });
      router.refresh();
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isPending) mutate(String(new FormData(event.currentTarget).get('name')).trim() || name);
  };
  const failure = error && failureOf(error);
  const codes = data?.recovery_codes ?? [];
  if (!hasPasskeys) return <p className="mt-4 text-small text-ink-2">{labels.unsupported}</p>;
  return (
    <>
      {codes.length > 0 && <CodeList codes={codes} labels={labels.codes} />}
      <form onSubmit={send} className="needs-script mt-5 grid gap-3" noValidate>
        {failure && <Refusal>{labels[failure]}</Refusal>}
        <div className="flex flex-wrap items-end gap-3">
          <TextField label={labels.name} name="name" defaultValue={name} maxLength={80} className="grow" />
          <Button type="submit" kind={isFirst ? 'primary' : 'quiet'} aria-disabled={isPending}>
            {labels.add}
          </Button>
        </div>
      </form>
    </>
  );
}
