import type { z } from 'zod';
import type { ForecastUnknown } from './year.schemas';

const A_DAY = 24 * 60 * 60 * 1000;

/** Fewer days than this say nothing about a year. */
const ENOUGH_DAYS = 28;

/** Where a year stands today. `gone` counts its days up to today, which is one of them. */
export type YearAt = { state: 'over' | 'running' | 'future'; gone: number; total: number };

/** In UTC, as all days here. */
export const thisYear = (now = new Date()): number => now.getUTCFullYear();

const daysBetween = (from: number, to: number) => Math.round((to - from) / A_DAY);

export const yearAt = (year: number, now: Date): YearAt => {
  const [begin, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const total = daysBetween(begin, end);
  if (now.getTime() < begin) return { state: 'future', gone: 0, total };
  if (now.getTime() >= end) return { state: 'over', gone: total, total };
  return { state: 'running', gone: Math.floor((now.getTime() - begin) / A_DAY) + 1, total };
};

type Unknown = NonNullable<z.infer<typeof ForecastUnknown>>;

/** Why nobody can say how much the year will have been; null when one can. */
export const unknownBecause = (count: number, { state, gone }: YearAt): Unknown | null => {
  if (state !== 'running') return state;
  if (count === 0) return 'nothing_read';
  return gone < ENOUGH_DAYS ? 'too_early' : null;
};

/** How much the year will have been if it goes on as it did; null when nobody can say. */
export const forecast = (count: number, at: YearAt): number | null =>
  unknownBecause(count, at) === null ? Math.max(count, Math.round((count / at.gone) * at.total)) : null;

const DAY = 'YYYY-MM-DD'.length;

export const dayOf = (date: Date): string => date.toISOString().slice(0, DAY);
export const dayBefore = (day: string): string => dayOf(new Date(Date.parse(day) - A_DAY));
export const daysFrom = (from: string, to: string): number => daysBetween(Date.parse(from), Date.parse(to));

/** The day of a date that is known to the day at least. */
export const knownDay = (date: string | null): string | null =>
  date !== null && date.length >= DAY ? date.slice(0, DAY) : null;
