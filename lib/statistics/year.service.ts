import 'server-only';
import { cache } from 'react';
import { isAuthorUnknown } from '@/lib/books/unknown-author';
import { AppError } from '@/lib/errors';
import { yearAt } from './calendar';
import { daysRead } from './days-read.service';
import { finishedReadingStore, type FinishedReading } from './finished-readings.store';
import { paceOf, type YearCounts } from './pace';
import { timeToRead } from './time-to-read';
import type { YearStatistics } from './year.schemas';

const MONTH = 'YYYY-MM'.length;
const DAY = 'YYYY-MM-DD'.length;
const MOST_NAMED = 10;

type Readings = readonly FinishedReading[];

const pagesOf = (readings: Readings) => readings.reduce((sum, { pages }) => sum + (pages ?? 0), 0);
const without = (readings: Readings, field: 'pages' | 'genre') => readings.filter((reading) => !reading[field]).length;

const hasMonth = ({ finished }: FinishedReading) => finished !== null && finished.length >= MONTH;
const monthOf = ({ finished }: FinishedReading) => Number(finished?.slice(5, MONTH));

const countBy = <K>(readings: Readings, keyOf: (reading: FinishedReading) => K): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const reading of readings) counts.set(keyOf(reading), (counts.get(keyOf(reading)) ?? 0) + 1);
  return counts;
};

const mostNamed = (readings: Readings, nameOf: (reading: FinishedReading) => string) =>
  [...countBy(readings, nameOf)]
    .filter(([name]) => name)
    .map(([name, books]) => ({ name, books }))
    .sort((a, b) => b.books - a.books || a.name.localeCompare(b.name, 'fr'))
    .slice(0, MOST_NAMED);

const categoriesOf = (readings: Readings) => {
  const categories = countBy(readings, ({ category }) => category);
  return {
    roman: categories.get('roman') ?? 0,
    bd: categories.get('bd') ?? 0,
    manga: categories.get('manga') ?? 0,
  };
};

export const monthsOf = (readings: Readings) =>
  Array.from({ length: 12 }, (_, i) => {
    const ofMonth = readings.filter((reading) => hasMonth(reading) && monthOf(reading) === i + 1);
    return { month: i + 1, books: ofMonth.length, pages: pagesOf(ofMonth), categories: categoriesOf(ofMonth) };
  });

const ratingsOf = (readings: Readings) =>
  [...countBy(readings, ({ rating }) => rating)]
    .flatMap(([rating, books]) => (rating === null ? [] : [{ rating, books }]))
    .sort((a, b) => a.rating - b.rating);

const toShown = ({ id, title, author, finished }: FinishedReading) => ({
  id,
  title,
  author,
  finished: finished?.slice(0, DAY) ?? null,
});

const inOrder = (a: FinishedReading, b: FinishedReading) => (a.finished ?? '').localeCompare(b.finished ?? '');

export const countsOf = (readings: Readings): YearCounts & { books_without_pages: number } => ({
  books: readings.length,
  volumes: readings.reduce((sum, { volumes }) => sum + volumes, 0),
  pages: pagesOf(readings),
  books_without_pages: without(readings, 'pages'),
});

/** What readings are like: of one year, or of all of them. */
export const figuresOf = (readings: Readings) => ({
  categories: categoriesOf(readings),
  ratings: ratingsOf(readings),
  books_without_rating: readings.filter(({ rating }) => rating === null).length,
  authors: mostNamed(readings, ({ author }) => (isAuthorUnknown(author) ? '' : author)),
  genres: mostNamed(readings, ({ genre }) => genre),
  books_without_genre: without(readings, 'genre'),
});

/** Throws `not_found` when it is not a year. */
export const yearOf = (text: string): number => {
  if (!/^[1-9]\d{3}$/.test(text)) throw new AppError('not_found', 'Une année a quatre chiffres');
  return Number(text);
};

/**
 * The books of one year, the first finished first; those of which only the year is known come before. A page shows a year in
 * figures, as a card and beside its goals: they are read once for it.
 */
export const finishedIn = cache(async (userId: string, year: number): Promise<readonly FinishedReading[]> =>
  (await finishedReadingStore.ofYear(userId, String(year))).sort(inOrder),
);

/** How much was read in a year. */
export const countYear = async (userId: string, year: number) => countsOf(await finishedIn(userId, year));

/** One year of reading, as well as its dates are known: a book read "in 2024" is of that year and of no month. */
export const yearStatistics = async (userId: string, text: string, now = new Date()): Promise<YearStatistics> => {
  const year = yearOf(text);
  const [readings, undated, days] = await Promise.all([
    finishedIn(userId, year),
    finishedReadingStore.undated(userId),
    daysRead(userId, year, now),
  ]);
  const counts = countsOf(readings);
  const books = new Map(readings.map((reading) => [reading.id, reading]));
  return {
    year,
    ...counts,
    months: monthsOf(readings),
    books_without_month: readings.filter((reading) => !hasMonth(reading)).length,
    ...figuresOf(readings),
    days,
    pace: paceOf(counts, yearAt(year, now)),
    time_to_read: timeToRead([...books.values()]),
    finished: readings.map(toShown),
    undated: undated.readings.map(toShown),
    undated_books: undated.total,
  };
};
