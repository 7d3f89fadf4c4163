'use client';

import { createPortal } from 'react-dom';
import { ReaderComb } from '@/app/_components/saga/reader-comb';
import { useSagaReading } from '@/app/_components/saga/saga-context';
import { VolumeToggles } from '@/app/_components/saga/volume-toggles';

/**
 * A reader's part of each volume, put where the page, the same for everybody, has left room for it: under each cover,
 * or in place of the honeycomb.
 */
export function VolumeSlots() {
  const { volumes } = useSagaReading().grid;
  const comb = document.querySelector('[data-volumes]');
  if (comb) return createPortal(<ReaderComb />, comb);
  return volumes.map((volume) => {
    const slot = document.querySelector(`[data-volume="${volume.number}"]`);
    return slot && createPortal(<VolumeToggles volume={volume} />, slot, volume.label);
  });
}
