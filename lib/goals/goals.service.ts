import 'server-only';
import { AppError } from '@/lib/errors';
import { yearAt } from '@/lib/statistics/calendar';
import { countYear, yearOf } from '@/lib/statistics/year.service';
import { goalAt } from './goal';
import type { GoalsPatch, YearGoals } from './goals.schemas';
import { goalStore, type Targets } from './goals.store';

const none = (year: number): Targets => ({ year, books: null, volumes: null, pages: null });

/** Goals beside what was read: nothing of that is stored, so that it follows every change of a book. */
const withProgress = async (userId: string, targets: Targets, now: Date): Promise<YearGoals> => {
  const counts = await countYear(userId, targets.year);
  const at = yearAt(targets.year, now);
  const goalOf = (unit: 'books' | 'volumes' | 'pages') => {
    const target = targets[unit];
    return target === null ? null : goalAt(target, counts[unit], at);
  };
  return {
    year: targets.year,
    books: goalOf('books'),
    volumes: goalOf('volumes'),
    pages: goalOf('pages'),
    books_without_pages: counts.books_without_pages,
  };
};

export const listGoals = async (userId: string, now = new Date()): Promise<YearGoals[]> => {
  const goals: YearGoals[] = [];
  for (const targets of await goalStore.list(userId)) goals.push(await withProgress(userId, targets, now));
  return goals;
};

const getYear = async (userId: string, year: number, now: Date) =>
  withProgress(userId, (await goalStore.find(userId, year)) ?? none(year), now);

export const getGoals = (userId: string, year: string, now = new Date()) => getYear(userId, yearOf(year), now);

export const changeGoals = async (userId: string, text: string, goals: GoalsPatch, now = new Date()) => {
  const year = yearOf(text);
  await goalStore.change(userId, year, goals);
  return getYear(userId, year, now);
};

export const removeGoals = async (userId: string, text: string) => {
  const year = yearOf(text);
  if (!(await goalStore.remove(userId, year))) throw new AppError('not_found', 'Aucun objectif pour cette année');
  return { message: `Objectifs de ${year} retirés` };
};
