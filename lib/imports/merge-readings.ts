import type { Reading } from '@/lib/readings/readings.schemas';
import { MOST_READINGS } from '@/lib/readings/readings.schemas';
import { shownReadings, type StoredReading } from '@/lib/readings/readings';

const isOver = ({ outcome }: Reading) => outcome === 'finished' || outcome === 'abandoned';

const agree = (a: string | null, b: string | null) => a === null || b === null || a.startsWith(b) || b.startsWith(a);

/** The same reading, as well as both are known. */
const isSame = (a: Reading, b: Reading) =>
  a.outcome === b.outcome && agree(a.finished, b.finished) && agree(a.started, b.started);

/** When a reading was; what is not known was before all that is. */
const momentOf = ({ finished, started }: Reading) => finished ?? started ?? '';

const inOrder = (readings: readonly Reading[]): Reading[] =>
  [...readings].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : Number(momentOf(a) > momentOf(b))));

/** Those of `more` that `known` does not hold, each of the known standing for one. */
const unknownOf = (known: readonly Reading[], more: readonly Reading[]): Reading[] => {
  const left = [...known];
  return more.filter((reading) => {
    const at = left.findIndex((other) => isSame(other, reading));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/**
 * The readings of a book with those that a row tells beside, in the order of their dates; null when it tells nothing new.
 * A reading that goes on, or waits, is only believed of a book that was never opened here.
 */
export const mergeReadings = (stored: readonly StoredReading[], told: readonly Reading[]): Reading[] | null => {
  const known = shownReadings(stored);
  if (!known.length) {
    const current = told.filter((reading) => !isOver(reading)).slice(-1);
    const first = [...inOrder(told.filter(isOver)), ...current].slice(-MOST_READINGS);
    return first.length ? first : null;
  }
  const more = unknownOf(known, told.filter(isOver));
  if (!more.length || known.length + more.length > MOST_READINGS) return null;
  const current = known.filter((reading) => !isOver(reading));
  return [...inOrder([...known.filter(isOver), ...more]), ...current];
};
