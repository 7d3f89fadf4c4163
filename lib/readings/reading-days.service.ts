import 'server-only';
import { readingDayStore } from './reading-days.store';
import type { StoredReading } from './readings';

/** Whether the same reading went on to a later page: a beginning and an end are told by its dates. */
export const hasTurnedPages = (before: readonly StoredReading[], after: readonly StoredReading[]): boolean => {
  const [earlier, later] = [before.at(-1), after.at(-1)];
  if (before.length !== after.length || earlier?.outcome !== 'ongoing' || later?.outcome !== 'ongoing') return false;
  return earlier.started === later.started && (later.pages ?? 0) > (earlier.pages ?? 0);
};

const DAY = 'YYYY-MM-DD'.length;

/** Keeps that a reader turned pages on this day. */
export const noteDayRead = (userId: string, at: Date) => readingDayStore.add(userId, at.toISOString().slice(0, DAY));

/** The days on which pages were turned, in order. */
export const listDaysRead = readingDayStore.list;
