import { dayBefore } from './calendar';

/** Days in a row. */
export type Streak = { days: number; from: string; to: string };

/** The runs of consecutive days, in order; each day counts once. */
export const streaksOf = (days: Iterable<string>): Streak[] => {
  const streaks: Streak[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = streaks.at(-1);
    if (last && last.to === dayBefore(day)) Object.assign(last, { days: last.days + 1, to: day });
    else streaks.push({ days: 1, from: day, to: day });
  }
  return streaks;
};

/** The first of the longest. */
export const longestOf = (streaks: readonly Streak[]): Streak | null =>
  streaks.reduce<Streak | null>((longest, streak) => (streak.days > (longest?.days ?? 0) ? streak : longest), null);

/** The one that lasts: it came as far as today, or as yesterday, for today is not over. */
export const currentOf = (streaks: readonly Streak[], today: string): Streak | null =>
  streaks.find(({ to }) => to === today || to === dayBefore(today)) ?? null;
