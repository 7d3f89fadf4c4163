'use client';

import { useTranslations } from 'use-intl';
import { ownTitle } from '@/app/_components/volume-title';
import type { NextVolume } from '@/lib/sagas/grid.schemas';
import { useSagaReading } from './saga-context';
import { coverOf } from './volume-cover';

export type NamedVolume = Pick<NextVolume, 'number' | 'label' | 'title'>;

/** « Tome 3 : Le Sauveur », or the number alone. */
export function useVolumeName() {
  const t = useTranslations('sagaReader');
  const { grid } = useSagaReading();
  return (volume: NamedVolume) => {
    const title = ownTitle(coverOf(grid, volume));
    return title ? t('volumeTitle', { number: volume.label, title }) : t('volume', { number: volume.label });
  };
}
