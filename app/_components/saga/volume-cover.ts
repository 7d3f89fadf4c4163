import type { CoverSubject } from '@/app/_components/cover/subject';
import type { GridVolume, SagaGrid } from '@/lib/sagas/grid.schemas';

type Of = Pick<SagaGrid, 'name' | 'author' | 'category'>;

/** What the cover of a volume is drawn from, and the picture of the reader's own copy. */
export const coverOf = (
  { name, author, category }: Of,
  { number, title, books }: Pick<GridVolume, 'number' | 'title' | 'books'>,
): CoverSubject & { cover_url: string } => ({
  ...{ title, saga: name, volume_number: number, author, category },
  // The picture of an omnibus is of no single volume.
  cover_url: books.find(({ is_omnibus, cover_url }) => !is_omnibus && cover_url)?.cover_url ?? '',
});
