import { fold } from '@/lib/text/fold';
import type { ShelfTarget } from './imports.schemas';

/** What readers elsewhere call the shelves that have a meaning here. */
const MEANINGS: [ShelfTarget, string][] = [
  ['abandoned', 'dnf|did-not-finish|abandoned|abandonne|abandonnes|unfinished|gave-up|pas-fini|stopped-reading'],
  ['paused', 'on-hold|paused|pause|en-pause|hiatus|set-aside'],
  ['reading', 'currently-reading|reading|en-cours'],
  ['completed', 'read|lu|lus|finished|completed|termine|termines'],
  ['to_read', 'to-read|tbr|a-lire|want-to-read|pal'],
  ['wished', 'wishlist|wish-list|to-buy|a-acheter|envies|liste-de-souhaits'],
];

const KNOWN = new Map(MEANINGS.flatMap(([target, names]) => names.split('|').map((name) => [name, target] as const)));

const slugged = (name: string) => fold(name).replace(/[\s_]+/g, '-');

/** What a shelf means: as the reader says, else as its name says, else a tag. */
export const targetOf = (shelf: string, chosen: Readonly<Record<string, string>>): ShelfTarget =>
  (Object.hasOwn(chosen, shelf) ? (chosen[shelf] as ShelfTarget) : undefined) ?? KNOWN.get(slugged(shelf)) ?? 'tag';
