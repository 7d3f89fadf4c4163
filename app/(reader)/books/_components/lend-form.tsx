'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import { useChangeCopy } from '@/lib/copies/copies.client';
import { lendAction } from '../_copy-actions';
import { FoldForm } from './fold-form';
import { useSettled } from './use-book';

const LONGEST_NAME = 200;

/** To whom the book goes, and since when, unless it is today. */
export function LendForm({ bookId }: { bookId: string }) {
  const t = useTranslations('copy');
  const { mutateAsync } = useChangeCopy(bookId);
  const settled = useSettled(bookId);
  const [problem, setProblem] = useState<string>();
  const lend = (form: FormData) => {
    const to = String(form.get('to') ?? '').trim();
    setProblem(to ? undefined : t('nobody'));
    const since = String(form.get('since') ?? '') || undefined;
    if (to) settled(mutateAsync({ kind: 'lend', to, since }));
  };
  return (
    <FoldForm summary={t('lend')} bookId={bookId} action={lendAction} onSend={lend}>
      {(refused) => (
        <>
          <TextField label={t('to')} name="to" autoComplete="off" maxLength={LONGEST_NAME} error={problem ?? refused} />
          <TextField label={t('since')} name="since" type="date" hint={t('sinceHint')} />
          <div>
            <Button kind="soft" type="submit">
              {t('lendNow')}
            </Button>
          </div>
        </>
      )}
    </FoldForm>
  );
}
