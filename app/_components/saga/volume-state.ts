import type { VolumeState } from '@/app/_components/hex-cell';
import type { GridVolume } from '@/lib/sagas/grid.schemas';

type Known = Pick<GridVolume, 'read' | 'owned' | 'reading' | 'announced'>;

/** How a volume is drawn: the outline says owned or not, the fill read or not. */
export const stateOf = ({ read, owned, reading, announced }: Known): VolumeState => {
  if (read) return owned ? 'read' : 'borrowed';
  if (reading) return 'reading';
  if (owned) return 'owned';
  return announced ? 'announced' : 'missing';
};
