'use client';

import { Check, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Cover } from '@/app/_components/cover/cover';
import type { NextVolume } from '@/lib/sagas/grid.schemas';
import { MissingVolumes } from './missing-volumes';
import { useSagaReading } from './saga-context';
import { type NamedVolume, useVolumeName } from './use-volume-name';
import { ChangeOne } from './volume-change';
import { coverOf } from './volume-cover';

type StepProps = { name: string; accent: string; of: NamedVolume; volume: ReactNode; action: ReactNode };

function Step({ name, accent, of, volume, action }: StepProps) {
  const { grid } = useSagaReading();
  const { books } = grid.volumes.find(({ number }) => number === of.number) ?? { books: [] };
  return (
    <div className="py-3 flex items-center gap-3.5">
      <div className="w-11 flex-none">
        <Cover book={coverOf(grid, { ...of, books })} />
      </div>
      <div className="min-w-0 flex-1">
        <p className={`text-micro font-semibold ${accent}`}>{name}</p>
        <p className="serif text-[1.0625rem] leading-tight">{volume}</p>
      </div>
      {action}
    </div>
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
    <ChangeOne
      volume={next.number}
      what="read"
      label={t('markRead', { number: next.label })}
      icon={<Check className="icon" />}
    >
      {t('state.read')}
    </ChangeOne>
  );
  return (
    <Step
      name={t('nextToRead')}
      accent="text-brand"
      of={next}
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
  const named = { ...volume, number };
  return (
    <Step
      name={t('nextToBuy')}
      accent="text-missing"
      of={named}
      volume={nameOf(named)}
      action={
        <ChangeOne
          volume={number}
          what="owned"
          label={t('addVolume', { number: volume.label })}
          icon={<Plus className="icon" />}
        >
          {t('add')}
        </ChangeOne>
      }
    />
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
      <MissingVolumes gaps={gaps} tail={tail} />
    </>
  );
}
