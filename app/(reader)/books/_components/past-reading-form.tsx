'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import { ApiError } from '@/lib/http/call';
import { useAddPastReading } from '@/lib/readings/past-readings.client';
import { addPastReadingAction } from '../_copy-actions';
import { typedDate } from '../typed-date';
import { FoldForm } from './fold-form';
import { useSettled } from './use-book';

/** Sends what was typed; dates that the server refuses are told beside their field. */
function useTelling(bookId: string, onKept: () => void) {
  const t = useTranslations('copy');
  const [problem, setProblem] = useState<string>();
  const { mutateAsync, isPending } = useAddPastReading(bookId);
  const settled = useSettled(bookId);
  const tell = (form: FormData) => {
    if (isPending) return;
    setProblem(undefined);
    const dateOf = (name: string) => typedDate(String(form.get(name) ?? ''));
    const answer = mutateAsync({ started: dateOf('started'), finished: dateOf('finished') });
    answer.catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 422) setProblem(t('badReading'));
    });
    settled(answer, onKept);
  };
  return { tell, problem, isPending };
}

/** A reading of before: since when and until when, as well as one remembers. */
export function PastReadingForm({ bookId }: { bookId: string }) {
  const t = useTranslations('copy');
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    details.current?.closest('form')?.reset();
    details.current?.removeAttribute('open');
  };
  const { tell, problem, isPending } = useTelling(bookId, close);
  return (
    <FoldForm summary={t('pastReading')} details={details} bookId={bookId} action={addPastReadingAction} onSend={tell}>
      {(refused) => (
        <>
          <TextField label={t('pastStarted')} name="started" autoComplete="off" />
          <TextField
            label={t('pastFinished')}
            name="finished"
            autoComplete="off"
            hint={t('pastHint')}
            error={problem ?? refused}
          />
          <div>
            <Button kind="soft" type="submit" aria-disabled={isPending}>
              {t('tellReading')}
            </Button>
          </div>
        </>
      )}
    </FoldForm>
  );
}
