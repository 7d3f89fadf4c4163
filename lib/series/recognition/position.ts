import { readVolume } from './read-volume';
import { tokenise } from './title-tokens';
import type { Volume } from './volume';

/** A place in a series as catalogues write it on its own: `2`, `2.5`, `1-3`; null for other words. */
export const parsePosition = (position: string): Volume | null => {
  const tokens = tokenise(position);
  const read = readVolume(tokens, 0, true);
  return read && read.next === tokens.length ? read.value : null;
};
