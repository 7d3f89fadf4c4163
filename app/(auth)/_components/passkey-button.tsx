'use client';

import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { Button, type ButtonKind } from '@/app/_components/button';
import { Refusal } from '@/app/_components/refusal';
import { useHasPasskeys } from '@/app/_components/use-passkeys';
import type { Names } from '@/lib/accounts/accounts.schemas';
import { failureOf, signInWithPasskey, type PasskeyFailure } from '@/lib/passkeys/passkeys.client';
import { arrive } from '../_actions';

export type PasskeyLabels = { enter: string; unsupported: string } & Record<PasskeyFailure, string>;
type PasskeyButtonProps = { names?: Names; next: string; kind?: ButtonKind; labels: PasskeyLabels };

/** Signs in with a passkey; without names, only where the browser has some. */
export function PasskeyButton({ names, next, kind, labels }: PasskeyButtonProps) {
  const hasPasskeys = useHasPasskeys();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await signInWithPasskey(names ?? {});
      await arrive(next);
    },
  });
  const failure = error && failureOf(error);
  if (!hasPasskeys) return names ? <p className="text-small text-ink-2">{labels.unsupported}</p> : null;
  return (
    <div className="needs-script grid gap-3">
      {failure && <Refusal>{labels[failure]}</Refusal>}
      <Button
        kind={kind}
        className="w-full min-h-[52px]!"
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      >
        <KeyRound className="icon" />
        {labels.enter}
      </Button>
    </div>
  );
}
