import type { CoverSubject } from '@/app/_components/cover/subject';
import type { GridVolume, SagaGrid } from '@/lib/sagas/grid.schemas';

type Of = Pick<SagaGrid, 'name' | 'author' | 'category'>;

/** What the cover of a volume is drawn from. */
export const coverOf = (
  { name, author, category }: Of,
  { number, title }: Pick<GridVolume, 'number' | 'title'>,
): CoverSubject => ({ title, saga: name, volume_number: number, author, category });
