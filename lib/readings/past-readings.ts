import type { ReadingStatus } from './readings';
import type { Reading } from './readings.schemas';

const isOver = ({ outcome }: Reading) => outcome === 'finished' || outcome === 'abandoned';

/** Read to its end, nobody knows when. */
export const isUndated = ({ outcome, finished }: Reading) => outcome === 'finished' && finished === null;

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

/**
 * Readings with another one in the place of one of them: by its end, where that is told only now. A last one without an end
 * stays the last: it says where the book is.
 */
const withCorrected = (readings: readonly Reading[], at: number, corrected: Reading): Reading[] => {
  const isDated = corrected.finished !== null && corrected.finished !== readings[at]?.finished;
  if (!isDated) return readings.with(at, corrected);
  const others = readings.toSpliced(at, 1);
  const last = at < readings.length - 1 ? others.at(-1) : undefined;
  return last?.finished === null
    ? [...withPastReading(others.slice(0, -1), corrected), last]
    : withPastReading(others, corrected);
};

type Told = { readings: readonly Reading[]; status: ReadingStatus };

/** The change of a book that gives it other readings. Who meant to read it again still means to, and that one is not told. */
export const readingsChange = ({ readings, status }: Told, told: Reading[]) => ({
  readings: told,
  ...(readings.length > 0 && status === 'to_read' && { status }),
});

/** The same with one of its readings corrected. */
export const correction = (book: Told, at: number, corrected: Reading) =>
  readingsChange(book, withCorrected(book.readings, at, corrected));

/** The same without one of its readings. */
export const removal = (book: Told, at: number) => readingsChange(book, book.readings.toSpliced(at, 1));
