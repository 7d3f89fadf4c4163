import type { Reading } from './readings.schemas';

const isOver = ({ outcome }: Reading) => outcome === 'finished' || outcome === 'abandoned';

/**
 * Readings with one that was over before it was told of: placed by its end, as well as that is known, and first when it is
 * not. The reading under way stays the last.
 */
export const withPastReading = (readings: readonly Reading[], past: Reading): Reading[] => {
  const last = readings.at(-1);
  const over = last && !isOver(last) ? readings.slice(0, -1) : readings;
  const isLater = ({ finished }: Reading) => past.finished === null || (finished !== null && finished > past.finished);
  const place = over.findIndex(isLater);
  return readings.toSpliced(place < 0 ? over.length : place, 0, past);
};
