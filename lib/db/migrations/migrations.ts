import 'server-only';
import { authorsOfBooks } from './authors-of-books';
import { lifeOfOldBooks } from './life-of-old-books';
import { placesOfBooks } from './places-of-books';

/** Brings the data from the version before to `version`. Run again after a crash, it comes to the same. */
export type Migration = { version: number; run: () => Promise<void> };

/**
 * Every change of what is stored that a reader of old records cannot make up for. New ones come last, with the next number;
 * one that was published is never changed.
 */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, run: lifeOfOldBooks },
  { version: 2, run: placesOfBooks },
  { version: 3, run: authorsOfBooks },
];
