'use client';

import { useTranslations } from 'use-intl';
import { ownTitle } from '@/app/_components/volume-title';
import type { NextVolume } from '@/lib/sagas/grid.schemas';
import { useSagaReading } from './saga-context';

export type NamedVolume = Pick<NextVolume, 'number' | 'label' | 'title'>;

/** « Tome 3 : Le Sauveur », or the number alone. */
export function useVolumeName() {
  const t = useTranslations('sagaReader');
  const { grid } = useSagaReading();
  return ({ number, label, title: full }: NamedVolume) => {
    const title = ownTitle({ title: full, saga: grid.name, volume_number: number });
    return title ? t('volumeTitle', { number: label, title }) : t('volume', { number: label });
  };
}
