'use client';

import { Check, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { ownTitle } from '@/app/_components/volume-title';
import type { NextVolume } from '@/lib/sagas/grid.schemas';
import { SagaForm, useSagaReading } from './saga-context';

type Named = Pick<NextVolume, 'number' | 'label' | 'title'>;

function useVolumeName() {
  const t = useTranslations('sagaReader');
  const { grid } = useSagaReading();
  return ({ number, label, title: full }: Named) => {
    const title = ownTitle({ title: full, saga: grid.name, volume_number: number });
    return title ? t('volumeTitle', { number: label, title }) : t('volume', { number: label });
  };
}

type StepProps = { name: string; accent: string; volume: ReactNode; action: ReactNode };

function Step({ name, accent, volume, action }: StepProps) {
  return (
    <div className="py-3 flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <p className={`text-micro font-semibold ${accent}`}>{name}</p>
        <p className="serif text-[1.0625rem] leading-tight">{volume}</p>
      </div>
      {action}
    </div>
  );
}

type ChangeProps = { volumes: number[]; what: 'owned' | 'read'; label?: string; children: ReactNode };

function Change({ volumes, what, label, children }: ChangeProps) {
  return (
    <SagaForm>
      <input type="hidden" name="volumes" value={volumes.join(',')} />
      <Button type="submit" name={what} value="true" aria-label={label}>
        {children}
      </Button>
    </SagaForm>
  );
}

function NextToRead({ next }: { next: NextVolume }) {
  const t = useTranslations('sagaReader');
  const nameOf = useVolumeName();
  const { grid } = useSagaReading();
  const isOmnibus = grid.volumes.some(
    ({ number, books }) => number === next.number && books.some(({ is_omnibus }) => is_omnibus),
  );
  const name = nameOf(next);
  const link = (
    <a href={`/books/${next.book_id}`} className="inline-flex items-center min-h-tap underline underline-offset-4">
      {name}
    </a>
  );
  const mark = (
    <Change volumes={[next.number]} what="read" label={t('markRead', { number: next.label })}>
      <Check className="icon" />
      {t('state.read')}
    </Change>
  );
  return (
    <Step
      name={t('nextToRead')}
      accent="text-brand"
      volume={next.book_id ? link : name}
      action={isOmnibus ? null : mark}
    />
  );
}

function NextToBuy({ number }: { number: number }) {
  const t = useTranslations('sagaReader');
  const nameOf = useVolumeName();
  const volume = useSagaReading().grid.volumes.find((candidate) => candidate.number === number);
  if (!volume) return null;
  return (
    <Step
      name={t('nextToBuy')}
      accent="text-missing"
      volume={nameOf({ ...volume, number })}
      action={
        <Change volumes={[number]} what="owned" label={t('addVolume', { number: volume.label })}>
          <Plus className="icon" />
          {t('add')}
        </Change>
      }
    />
  );
}

/** What is missing, by name, and all of it at one press. */
function Missing({ gaps, tail }: { gaps: number[]; tail: number[] }) {
  const t = useTranslations('sagaReader');
  const missing = gaps.length ? gaps : tail;
  if (missing.length === 0) return null;
  return (
    <div className="mt-4 rounded-card bg-missing-soft p-4">
      <p>
        {gaps.length ? t('gaps', { count: gaps.length, numbers: gaps.join(', ') }) : t('rest', { count: tail.length })}
      </p>
      {missing.length > 1 && (
        <div className="mt-2">
          <Change volumes={missing} what="owned">
            <Plus className="icon" />
            {t('addAll', { count: missing.length })}
          </Change>
        </div>
      )}
    </div>
  );
}

export function NextVolumes() {
  const { next, gaps, tail } = useSagaReading().grid;
  const toBuy = gaps[0] ?? tail[0];
  return (
    <>
      <div className="mt-4 divide-y divide-line rule">
        {next && <NextToRead next={next} />}
        {toBuy !== undefined && <NextToBuy number={toBuy} />}
      </div>
      <Missing gaps={gaps} tail={tail} />
    </>
  );
}
