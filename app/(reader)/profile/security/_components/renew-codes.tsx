'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@/app/_components/button';
import { Refusal } from '@/app/_components/refusal';
import { renewCodesAction } from '../_actions';
import { CodeList, type CodesLabels } from './code-list';

type RenewCodesProps = {
  labels: { title: string; left: string; renew: string; failed: string };
  codesLabels: CodesLabels;
};

/** How many recovery codes are left, and ten new ones. */
export function RenewCodes({ labels, codesLabels }: RenewCodesProps) {
  const { mutate, isPending, isError, data } = useMutation({ mutationFn: renewCodesAction });
  return (
    <div className="mt-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <h3 className="font-sans! text-body font-semibold">{labels.title}</h3>
          <p className="text-small text-ink-2">{labels.left}</p>
        </div>
        <Button aria-disabled={isPending} onClick={() => isPending || mutate()}>
          {labels.renew}
        </Button>
      </div>
      {isError && <Refusal>{labels.failed}</Refusal>}
      {data && <CodeList codes={data} labels={codesLabels} />}
    </div>
  );
}
