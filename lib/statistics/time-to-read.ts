import { daysFrom, knownDay } from './calendar';

/** A book that was read, with what tells how long it waited. */
export type Waited = { id: string; title: string; acquired: string | null; first_started: string | null };

type Wait = { id: string; title: string; days: number };

const median = (sorted: readonly number[]): number | null => {
  if (!sorted.length) return null;
  const half = (sorted.length - 1) / 2;
  return Math.round(((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2);
};

/** How long books waited on the shelf, from the day they were bought to the day they were begun for the first time. */
export const timeToRead = (books: readonly Waited[]) => {
  const waits: Wait[] = [];
  let [unknown, begunBefore] = [0, 0];
  for (const { id, title, acquired, first_started } of books) {
    const [from, to] = [knownDay(acquired), knownDay(first_started)];
    if (from === null || to === null) unknown++;
    else if (to < from) begunBefore++;
    else waits.push({ id, title, days: daysFrom(from, to) });
  }
  waits.sort((a, b) => a.days - b.days);
  return {
    books: waits.length,
    median_days: median(waits.map(({ days }) => days)),
    longest: waits.at(-1) ?? null,
    begun_before: begunBefore,
    unknown,
  };
};
