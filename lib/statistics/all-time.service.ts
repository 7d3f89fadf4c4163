import 'server-only';
import { finishedReadingStore, type FinishedReading } from './finished-readings.store';
import { readingDatesStore } from './reading-dates.store';
import { countsOf, figuresOf } from './year.service';

const YEAR = 'YYYY'.length;

/** The years of which something was read to its end, the latest first. */
export const listYears = readingDatesStore.years;

const byYear = (readings: readonly FinishedReading[]) => {
  const years = new Map<number, FinishedReading[]>();
  for (const reading of readings) {
    if (reading.finished === null) continue;
    const year = Number(reading.finished.slice(0, YEAR));
    const ofYear = years.get(year) ?? [];
    ofYear.push(reading);
    years.set(year, ofYear);
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, ofYear]) => ({ year, ...countsOf(ofYear) }));
};

/** All that was ever read, by the rules of a single year; what was read nobody knows when is in every figure but the years. */
export const allTime = async (userId: string) => {
  const readings = await finishedReadingStore.all(userId);
  return {
    ...countsOf(readings),
    ...figuresOf(readings),
    years: byYear(readings),
    books_without_year: readings.filter(({ finished }) => finished === null).length,
  };
};

export type AllTime = Awaited<ReturnType<typeof allTime>>;
