import 'server-only';
import { cache } from 'react';
import { listDaysRead } from '@/lib/readings/reading-days.service';
import { dayOf, yearAt } from './calendar';
import { readingDatesStore } from './reading-dates.store';
import { currentOf, longestOf, streaksOf } from './streaks';

/** Read once for a page, however many parts of it ask. */
const allDays = cache(async (userId: string): Promise<string[]> => {
  const [turned, dated] = await Promise.all([listDaysRead(userId), readingDatesStore.list(userId)]);
  return [...turned, ...dated];
});

/** The days of a year on which something was read: begun, finished, or read further. */
export const daysRead = async (userId: string, year: number, now: Date) => {
  const today = dayOf(now);
  // Somebody may have written a day to come.
  const days = (await allDays(userId)).filter((day) => day <= today);
  const ofYear = days.filter((day) => Number(day.slice(0, 4)) === year);
  const isRunning = yearAt(year, now).state === 'running';
  return {
    read: new Set(ofYear).size,
    longest_streak: longestOf(streaksOf(ofYear)),
    current_streak: isRunning ? currentOf(streaksOf(days), today) : null,
  };
};
