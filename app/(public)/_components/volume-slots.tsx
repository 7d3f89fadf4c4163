'use client';

import { createPortal } from 'react-dom';
import { ReaderComb } from '@/app/_components/saga/reader-comb';
import { useSagaReading } from '@/app/_components/saga/saga-context';
import { useAskedView, useCoversThere } from '@/app/_components/saga/use-view';
import { isBegun, VolumePlace } from '@/app/_components/saga/volume-place';
import { VolumeToggles } from '@/app/_components/saga/volume-toggles';

const into = (slot: Element | null, part: React.ReactNode, key?: string) => slot && createPortal(part, slot, key);

function OverCovers() {
  const { grid } = useSagaReading();
  return (
    isBegun(grid) &&
    grid.volumes.map((volume) =>
      into(document.querySelector(`[data-place="${volume.number}"]`), <VolumePlace volume={volume} />, volume.label),
    )
  );
}

/**
 * A reader's part of each volume, put where the page, the same for everybody, has left room for it: over and under
 * each cover, in its line, or in place of the honeycomb.
 */
export function VolumeSlots() {
  const { volumes } = useSagaReading().grid;
  const view = useAskedView() ?? document.querySelector<HTMLElement>('[data-usual]')?.dataset.usual;
  useCoversThere();
  if (view === 'cells') return into(document.querySelector('[data-volumes]'), <ReaderComb />);
  return (
    <>
      {view === 'covers' && <OverCovers />}
      {volumes.map((volume) =>
        into(
          document.querySelector(`[data-as="${view}"] [data-volume="${volume.number}"]`),
          <VolumeToggles volume={volume} />,
          `${view} ${volume.label}`,
        ),
      )}
    </>
  );
}
