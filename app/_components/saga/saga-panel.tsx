'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { KeptFocus } from '@/app/_components/kept-focus';
import { ProgressBar } from '@/app/_components/progress-bar';
import { ApiError, isSignedOut } from '@/lib/http/call';
import { BulkStatus } from './bulk-status';
import { NextVolumes } from './next-volumes';
import { SagaForm, useSagaReading } from './saga-context';

type FigureProps = { name: string; count: number; total: number; percent: number };

function Figure({ name, count, total, percent }: FigureProps) {
  const t = useTranslations('sagaReader');
  const of = t('of', { total });
  return (
    <div>
      <p className="text-small font-medium">{name}</p>
      <p className="mt-1 flex items-baseline gap-1.5 num">
        <strong className="serif text-[2.25rem] leading-none font-[560]">{count}</strong>
        <span className="text-small text-ink-2 whitespace-nowrap">{of}</span>
      </p>
      <div className="mt-2.5">
        <ProgressBar percent={percent} label={`${name} : ${count} ${of}`} />
      </div>
    </div>
  );
}

function ReadTo() {
  const t = useTranslations('sagaReader');
  const { grid } = useSagaReading();
  const read = grid.volumes.flatMap((volume) => (volume.read && volume.number !== null ? [volume.number] : []));
  const last = Math.floor(Math.max(0, ...read));
  const [typed, setTyped] = useState({ text: '', after: NaN });
  return (
    <SagaForm className="mt-5 flex flex-wrap items-center gap-x-2">
      <label className="field min-h-12! flex-1">
        <span className="text-small text-ink-2 whitespace-nowrap">{t('readTo')}</span>
        <input
          name="read_to"
          className="num font-semibold text-right w-full"
          inputMode="numeric"
          autoComplete="off"
          required
          // What is typed gives way to what is read once that has changed.
          value={typed.after === last ? typed.text : last || ''}
          onChange={({ target }) => setTyped({ text: target.value, after: last })}
        />
      </label>
      <Button kind="primary" type="submit" className="min-h-12!">
        {t('confirm')}
      </Button>
      <label className="basis-full flex items-center gap-2 min-h-tap text-small">
        <input type="checkbox" name="today" className="size-6 flex-none accent-[var(--brand-fill)]" />
        <span>
          {t('today')} <span className="text-ink-2">{t('todayHint')}</span>
        </span>
      </label>
    </SagaForm>
  );
}

function useReason() {
  const t = useTranslations('sagaReader');
  return (error: Error) => {
    if (isSignedOut(error)) return t('expired');
    return error instanceof ApiError && error.message ? t('refused', { reason: error.message }) : t('failed');
  };
}

function Outcome() {
  const t = useTranslations('sagaReader');
  const { change, isImpossible } = useSagaReading();
  const reasonOf = useReason();
  const { data, error, variables } = change;
  if (isImpossible) return <p className="text-danger">{t('impossible')}</p>;
  if (error) return <p className="text-danger">{reasonOf(error)}</p>;
  if (!data || !variables) return null;
  const isUndated = variables.kind === 'readTo' && variables.finished === null;
  const words = { undo: 'undone', readTo: isUndated ? 'readUndated' : 'readDone', set: 'changed' } as const;
  return <p>{t(words[variables.kind], { count: data.count })}</p>;
}

/** What was done, in words, with the way back from it. */
function Told() {
  const t = useTranslations('sagaReader');
  const { change, act } = useSagaReading();
  const undo = change.data?.undo;
  return (
    <div role="status" className="mt-3 flex flex-wrap items-center gap-x-3 text-small">
      <Outcome />
      {undo && (
        <Button kind="text" onClick={() => act({ kind: 'undo', token: undo })}>
          {t('undo')}
        </Button>
      )}
    </div>
  );
}

/** Where a reader is in a saga, and what they can do about it. */
export function SagaPanel() {
  const t = useTranslations('sagaReader');
  const { read, owned, total, read_percentage, owned_percentage } = useSagaReading().grid.progress;
  return (
    <>
      <h2 className="sr">{t('heading')}</h2>
      <div className="grid grid-cols-2 gap-6">
        <Figure name={t('read')} count={read} total={total} percent={read_percentage} />
        <Figure name={t('owned')} count={owned} total={total} percent={owned_percentage} />
      </div>
      <KeptFocus>
        <ReadTo />
        <BulkStatus />
        <NextVolumes />
        <Told />
      </KeptFocus>
    </>
  );
}
