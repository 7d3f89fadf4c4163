'use client';

import { Check } from 'lucide-react';
import { HEXAGON_PATH } from '@/app/_components/hex-cell';
import type { GridVolume, SagaGrid } from '@/lib/sagas/grid.schemas';
import { stateOf } from './volume-state';

/** Only who has begun a saga has gaps in it: to anybody else its covers say more. */
export const isBegun = ({ volumes }: SagaGrid): boolean => volumes.some(({ owned, read }) => owned || read);

type Kind = 'missing' | 'borrowed' | 'announced';

const isGhost = (state: string): state is Kind => ['missing', 'borrowed', 'announced'].includes(state);

/** The place of a volume that is not there. */
const Ghost = ({ kind, label }: { kind: Kind; label: string }) => (
  <span className={`ghost ghost-${kind}`}>
    <svg viewBox="0 0 100 150" preserveAspectRatio="none">
      <rect x="1" y="1" width="98" height="148" rx="2" vectorEffect="non-scaling-stroke" />
    </svg>
    <strong>{label}</strong>
  </span>
);

const ReadMark = () => (
  <span className="read-mark">
    <svg viewBox="0 0 40 44">
      <path d={HEXAGON_PATH} />
    </svg>
    <Check className="icon" />
  </span>
);

/** What a reader's own copy, or its want, draws over a cover. The words under the cover say the same. */
export function VolumePlace({ volume }: { volume: GridVolume }) {
  const state = stateOf(volume);
  if (state !== 'read' && !isGhost(state)) return null;
  return (
    <span className="volume-place" aria-hidden="true">
      {state === 'read' ? <ReadMark /> : <Ghost kind={state} label={volume.label} />}
    </span>
  );
}
