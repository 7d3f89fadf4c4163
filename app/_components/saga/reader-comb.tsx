'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { HexCell, type VolumeState } from '@/app/_components/hex-cell';
import type { GridVolume } from '@/lib/sagas/grid.schemas';
import { useSagaReading } from './saga-context';
import { useVolumeName } from './use-volume-name';
import { stateOf } from './volume-state';
import { VolumeToggles } from './volume-toggles';

type Numbered = GridVolume & { number: number };

const STATES: readonly VolumeState[] = ['read', 'borrowed', 'reading', 'owned', 'missing', 'announced'];

/** What the cells mean that there are, and how many volumes are each. */
function Legend({ volumes }: { volumes: readonly Numbered[] }) {
  const t = useTranslations('sagaReader');
  const countOf = (state: VolumeState) => volumes.filter((volume) => stateOf(volume) === state).length;
  return (
    <ul aria-label={t('legend')} className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-small text-ink-2">
      {STATES.filter(countOf).map((state) => (
        <li key={state} className="inline-flex items-center gap-2">
          <HexCell state={state} number={0} isSmall />
          {t(`state.${state}`)}
          <span className="num font-semibold text-ink">{countOf(state)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The volumes of a long saga as cells; the chosen one says what it is, and is changed beside them. */
export function ReaderComb() {
  const t = useTranslations('sagaReader');
  const nameOf = useVolumeName();
  const { grid } = useSagaReading();
  const volumes = grid.volumes.filter((volume): volume is Numbered => volume.number !== null);
  const [chosen, choose] = useState(grid.next?.number ?? volumes[0]?.number);
  const volume = volumes.find(({ number }) => number === chosen);
  return (
    <>
      <Legend volumes={volumes} />
      <div className="comb-box mt-5">
        <ol className="comb" aria-label={t('states')}>
          {volumes.map((cell) => {
            const state = stateOf(cell);
            return (
              <li key={cell.number}>
                <button
                  type="button"
                  className="block rounded-control cursor-pointer"
                  aria-pressed={cell.number === chosen}
                  aria-label={`${t('volume', { number: cell.label })}, ${t(`state.${state}`)}`}
                  onClick={() => choose(cell.number)}
                >
                  <HexCell state={state} number={cell.number} />
                </button>
              </li>
            );
          })}
        </ol>
      </div>
      {volume && (
        <section className="card p-4 mt-6 max-w-80" aria-label={t('chosen')}>
          <p className="serif text-h3">{nameOf(volume)}</p>
          <VolumeToggles volume={volume} />
        </section>
      )}
    </>
  );
}
