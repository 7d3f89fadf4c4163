'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { HexCell } from '@/app/_components/hex-cell';
import type { GridVolume } from '@/lib/sagas/grid.schemas';
import { useSagaReading } from './saga-context';
import { stateOf } from './volume-state';
import { VolumeToggles } from './volume-toggles';

type Numbered = GridVolume & { number: number };

/** The volumes of a long saga as cells; the chosen one says what it is, and is changed beside them. */
export function ReaderComb() {
  const t = useTranslations('sagaReader');
  const { grid } = useSagaReading();
  const volumes = grid.volumes.filter((volume): volume is Numbered => volume.number !== null);
  const [chosen, choose] = useState(grid.next?.number ?? volumes[0]?.number);
  const volume = volumes.find(({ number }) => number === chosen);
  return (
    <>
      <div className="comb-box mt-6">
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
          <p className="serif text-h3">
            {volume.title
              ? t('volumeTitle', { number: volume.label, title: volume.title })
              : t('volume', { number: volume.label })}
          </p>
          <VolumeToggles volume={volume} />
        </section>
      )}
    </>
  );
}
