import 'server-only';
import { env } from '@/lib/env';

/** -1 and null stand for «no cover» in Open Library's records. */
const isCover = (id: number | null | undefined): id is number => typeof id === 'number' && id > 0;

export const firstCover = (ids: readonly (number | null)[]): number | null => ids.find(isCover) ?? null;

/** The address of a large cover, put together and never asked for; empty without one. */
export const coverUrl = (id: number | null | undefined): string =>
  isCover(id) ? `${env().OPENLIBRARY_COVERS_URL}/b/id/${id}-L.jpg` : '';

/** The photo of an author. */
export const photoUrl = (id: number | null | undefined): string =>
  isCover(id) ? `${env().OPENLIBRARY_COVERS_URL}/a/id/${id}-M.jpg` : '';
