import type { Statistics } from './statistics.schemas';

/** The names in a library as they are spelled there, each once. */
export type Spellings = Record<'authors' | 'sagas' | 'tags', string[]>;

export type LibrarySummary = { statistics: Statistics; spellings: Spellings };
