import type { ImportedRow } from './imported-row.schemas';
import type { Draft } from './draft';
import type { Status } from '@/lib/books/books.schemas';
import { MOST_READINGS, type Outcome, type Reading } from '@/lib/readings/readings.schemas';

const OUTCOME_OF = {
  reading: 'ongoing',
  completed: 'finished',
  paused: 'paused',
  abandoned: 'abandoned',
} as const satisfies Partial<Record<Status, Outcome>>;

const UNDATED = { started: null, finished: null, pages: null } as const;

const when = ({ started, finished }: Reading) => finished ?? started ?? '';

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const isOver = ({ outcome }: Reading) => outcome === 'finished' || outcome === 'abandoned';

const finished = (readings: readonly Reading[]): Reading[] =>
  readings.map((reading) => (isOver(reading) ? reading : { ...reading, outcome: 'finished' }));

/** With the last one as the status says. */
const endIn = (readings: readonly Reading[], status: Exclude<Status, 'to_read'>): Reading[] => {
  const outcome = OUTCOME_OF[status];
  const last = readings.at(-1);
  const isLast = status === 'abandoned' || status === 'completed' || last?.finished === null;
  // A reading with an end is not the one that goes on.
  if (!last || !isLast) return [...finished(readings), { ...UNDATED, outcome }];
  return [...finished(readings.slice(0, -1)), { ...last, outcome }];
};

/**
 * The readings of a book that has this status: a date that nobody told stays null, and so nothing dates them later.
 * A book that is to be read keeps only those that are over.
 */
const settle = (readings: readonly Reading[], status: Status | undefined): Reading[] => {
  if (status === undefined) return [...finished(readings.slice(0, -1)), ...readings.slice(-1)];
  return status === 'to_read' ? readings.filter(isOver) : endIn(readings, status);
};

/** A row whose shelf the reader has mapped to a status. */
export const withStatus = (row: ImportedRow, status: Status): ImportedRow => ({
  ...row,
  status,
  readings: settle(row.readings ?? [], status),
});

type End = { date: string | null; outcome: Outcome };

const ongoing: End = { date: null, outcome: 'ongoing' };

const span = (started: string | null, { date, outcome }: End): Reading => {
  const isOrdered = started === null || date === null || started.slice(0, date.length) <= date.slice(0, started.length);
  return { started: isOrdered ? started : null, finished: date, outcome, pages: null };
};

const finishedOn = (date: string): End => ({ date, outcome: 'finished' });

/** Starts and ends of columns of their own belong together in their order, when there are as many, or one more start. */
const paired = ({ started, finished: ends, abandoned }: Draft): Reading[] => {
  const givenUp = abandoned.map((date): End => ({ date, outcome: 'abandoned' }));
  const all = [...ends.map(finishedOn), ...givenUp].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
  if (started.length !== all.length && started.length !== all.length + 1) return all.map((end) => span(null, end));
  return started.toSorted(compare).map((start, i) => span(start, all[i] ?? ongoing));
};

const dated = (draft: Draft): Reading[] => {
  const spans = draft.spans.map(({ started, finished: end }) => span(started, end ? finishedOn(end) : ongoing));
  return (spans.length ? spans : paired(draft)).sort((a, b) => compare(when(a), when(b)));
};

/** As many readings without a date as a count tells beyond those with one. */
const undated = (count: number, readings: readonly Reading[]): Reading[] => {
  const missing = Math.min(count, MOST_READINGS) - readings.length;
  return Array.from({ length: Math.max(0, missing) }, () => ({ ...UNDATED, outcome: 'finished' as const }));
};

/** What a row tells of the readings of its book. */
export const readingsOf = (draft: Draft): Reading[] => {
  const settled = settle(dated(draft), draft.status);
  return [...undated(draft.status === 'to_read' ? 0 : draft.read_count, settled), ...settled];
};
