import type { Outcome, Reading } from './readings.schemas';

/**
 * A reading as it is stored: where the moment is known, a date is the whole instant. `planned` is the one that has not
 * begun: at most one, in the last place, and never shown. `afresh` marks that the reader said "not read" before it, so
 * that earlier readings no longer say when the book was completed.
 */
export type StoredReading = {
  started: string | null;
  finished: string | null;
  outcome: Outcome | 'planned';
  pages: number | null;
  afresh?: true;
};

export type ReadingStatus = 'to_read' | 'reading' | 'completed' | 'paused' | 'abandoned';

/** What the contract's keys say of the current reading. */
export type Progress = {
  status: ReadingStatus;
  date_started: Date | null;
  date_completed: Date | null;
  current_page: number | null;
};

const PLANNED: StoredReading = { started: null, finished: null, outcome: 'planned', pages: null };

const STATUS_OF = {
  planned: 'to_read',
  ongoing: 'reading',
  finished: 'completed',
  paused: 'paused',
  abandoned: 'abandoned',
} as const;

const currentOf = (readings: readonly StoredReading[]): StoredReading => readings.at(-1) ?? PLANNED;

/** A moment, or the day that is known; a month or a year is no date that a calendar could show. */
const instantOf = (date: string | null): Date | null =>
  date !== null && date.length >= 10 ? new Date(date.length > 10 ? date : `${date}T00:00:00.000Z`) : null;

const completionOf = (readings: readonly StoredReading[]): Date | null => {
  if (currentOf(readings).outcome === 'planned') return null;
  for (const reading of readings.toReversed()) {
    if (reading.outcome === 'finished') return instantOf(reading.finished);
    if (reading.afresh) return null;
  }
  return null;
};

/** The contract's keys always follow from the readings: there is no other source. */
export const progressOf = (readings: readonly StoredReading[]): Progress => {
  const { started, outcome, pages } = currentOf(readings);
  return {
    status: STATUS_OF[outcome],
    date_started: instantOf(started),
    date_completed: completionOf(readings),
    current_page: pages,
  };
};

/** The readings of a book that was stored before there were any. */
export const fromProgress = ({ status, date_started, date_completed, current_page: pages }: Progress) => {
  const started = date_started?.toISOString() ?? null;
  const finished = date_completed?.toISOString() ?? null;
  if (status === 'to_read') return withPages([], pages);
  if (status === 'completed') return [{ started, finished, outcome: 'finished' as const, pages }];
  const ongoing: StoredReading = { started, finished: null, outcome: 'ongoing', pages };
  const before: StoredReading = { started: null, finished, outcome: 'finished', pages: null };
  return finished === null ? [ongoing] : [before, ongoing];
};

const replaceCurrent = (readings: readonly StoredReading[], current: StoredReading): StoredReading[] => [
  ...readings.slice(0, -1),
  current,
];

/** How far the current reading is. */
export const withPages = (readings: readonly StoredReading[], pages: number | null): StoredReading[] => {
  const changed = replaceCurrent(readings, { ...currentOf(readings), pages });
  return changed.length === 1 && changed[0]?.outcome === 'planned' && pages === null ? [] : changed;
};

/** Puts a reading to come after those there were. */
export const plan = (readings: readonly StoredReading[], pages: number | null): StoredReading[] => {
  const earlier = readings.filter(({ outcome }) => outcome !== 'planned');
  if (earlier.length) return [...earlier, { ...PLANNED, pages, afresh: true }];
  return pages === null ? [] : [{ ...PLANNED, pages }];
};

type Change = { current: StoredReading; now: string; total: number | null };

/** What becomes of the current reading, or the two that take its place. */
const CHANGES: Record<Exclude<ReadingStatus, 'to_read'>, (change: Change) => StoredReading[]> = {
  reading: ({ current, now }) => {
    if (current.outcome === 'planned') return [{ ...current, started: now, outcome: 'ongoing' }];
    if (current.outcome === 'paused') return [{ ...current, started: current.started ?? now, outcome: 'ongoing' }];
    return [current, { started: now, finished: null, outcome: 'ongoing', pages: current.pages }];
  },
  completed: ({ current, now, total }) => [
    {
      ...current,
      started: current.started ?? now,
      finished: now,
      outcome: 'finished',
      pages: total ?? current.pages,
    },
  ],
  paused: ({ current }) => [{ ...current, finished: null, outcome: 'paused' }],
  abandoned: ({ current, now }) => [{ ...current, finished: current.finished ?? now, outcome: 'abandoned' }],
};

/**
 * What a change of status does to the readings. Setting the present one again does nothing; "to read" takes the current
 * reading back; "reading" goes on with a paused one and begins another after one that is over.
 */
export const withStatus = (
  readings: readonly StoredReading[],
  status: ReadingStatus,
  { now, total }: { now: Date; total: number | null },
): StoredReading[] => {
  const current = currentOf(readings);
  if (STATUS_OF[current.outcome] === status) return [...readings];
  const earlier = readings.slice(0, -1);
  if (status === 'to_read') return plan(earlier, current.pages);
  return [...earlier, ...CHANGES[status]({ current, now: now.toISOString(), total })];
};

const DAY = 10;
const shownDate = (date: string | null) => date?.slice(0, DAY) ?? null;

/** The readings as a reader knows them: to the day at most. */
export const shownReadings = (readings: readonly StoredReading[]): Reading[] =>
  readings.flatMap(({ started, finished, outcome, pages }) =>
    outcome === 'planned' ? [] : [{ started: shownDate(started), finished: shownDate(finished), outcome, pages }],
  );

export const isSameReading = (a: Reading, b: Reading) =>
  a.started === b.started && a.finished === b.finished && a.outcome === b.outcome && a.pages === b.pages;

const isSame = (a: readonly Reading[], b: readonly Reading[]) =>
  a.length === b.length && a.every((reading, i) => b[i] !== undefined && isSameReading(reading, b[i]));

/** What a reader wrote in place of the readings; a day that was known to the moment keeps it. Null: nothing new. */
export const replaceReadings = (
  readings: readonly StoredReading[],
  written: readonly Reading[],
  total: number | null,
): StoredReading[] | null => {
  if (isSame(shownReadings(readings), written)) return null;
  const exact = (date: string | null, field: 'started' | 'finished') =>
    readings.find((reading) => shownDate(reading[field]) === date)?.[field] ?? date;
  const replaced = written.map(({ started, finished, outcome, pages }): StoredReading => ({
    started: exact(started, 'started'),
    finished: exact(finished, 'finished'),
    outcome,
    pages,
  }));
  const last = replaced.at(-1);
  return last?.outcome === 'finished' && last.pages === null ? withPages(replaced, total) : replaced;
};
