import 'server-only';
import { AppError } from '@/lib/errors';
import { finishedReadingStore, type FinishedReading } from './finished-readings.store';
import type { YearStatistics } from './year.schemas';

const MONTH = 'YYYY-MM'.length;
const DAY = 'YYYY-MM-DD'.length;
const MOST_NAMED = 10;

const pagesOf = (readings: readonly FinishedReading[]) => readings.reduce((sum, { pages }) => sum + pages, 0);

const hasMonth = ({ finished }: FinishedReading) => finished !== null && finished.length >= MONTH;
const monthOf = ({ finished }: FinishedReading) => Number(finished?.slice(5, MONTH));

const countBy = <K>(readings: readonly FinishedReading[], keyOf: (reading: FinishedReading) => K): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const reading of readings) counts.set(keyOf(reading), (counts.get(keyOf(reading)) ?? 0) + 1);
  return counts;
};

const mostNamed = (readings: readonly FinishedReading[], nameOf: (reading: FinishedReading) => string) =>
  [...countBy(readings, nameOf)]
    .filter(([name]) => name)
    .map(([name, books]) => ({ name, books }))
    .sort((a, b) => b.books - a.books || a.name.localeCompare(b.name, 'fr'))
    .slice(0, MOST_NAMED);

const toShown = ({ id, title, author, finished }: FinishedReading) => ({
  id,
  title,
  author,
  finished: finished?.slice(0, DAY) ?? null,
});

/** One year of reading, as well as its dates are known: a book read "in 2024" is of that year and of no month. */
export const yearStatistics = async (userId: string, year: string): Promise<YearStatistics> => {
  if (!/^[1-9]\d{3}$/.test(year)) throw new AppError('not_found', 'Une année a quatre chiffres');
  const [readings, undated] = await Promise.all([
    finishedReadingStore.ofYear(userId, year),
    finishedReadingStore.undated(userId),
  ]);
  const categories = countBy(readings, ({ category }) => category);
  const rated = countBy(
    readings.filter(({ rating }) => rating !== null),
    ({ rating }) => rating ?? 0,
  );
  return {
    year: Number(year),
    books: readings.length,
    volumes: readings.filter(({ is_volume }) => is_volume).length,
    pages: pagesOf(readings),
    months: Array.from({ length: 12 }, (_, i) => {
      const ofMonth = readings.filter((reading) => hasMonth(reading) && monthOf(reading) === i + 1);
      return { month: i + 1, books: ofMonth.length, pages: pagesOf(ofMonth) };
    }),
    books_without_month: readings.filter((reading) => !hasMonth(reading)).length,
    categories: {
      roman: categories.get('roman') ?? 0,
      bd: categories.get('bd') ?? 0,
      manga: categories.get('manga') ?? 0,
    },
    ratings: [...rated].sort(([a], [b]) => a - b).map(([rating, books]) => ({ rating, books })),
    authors: mostNamed(readings, ({ author }) => author),
    genres: mostNamed(readings, ({ genre }) => genre),
    finished: readings.map(toShown).sort((a, b) => (a.finished ?? '').localeCompare(b.finished ?? '')),
    undated: undated.map(toShown),
  };
};
