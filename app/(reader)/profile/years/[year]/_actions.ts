'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { requireWriter } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { GoalsPatch } from '@/lib/goals/goals.schemas';
import { changeGoals, removeGoals } from '@/lib/goals/goals.service';
import { getTranslations } from '@/lib/i18n/server';
import { log } from '@/lib/log';

const UNITS = ['books', 'volumes', 'pages'] as const;
type Unit = (typeof UNITS)[number];

export type GoalsFormState = {
  values: Record<Unit, string>;
  errors: Partial<Record<Unit | 'form', string>>;
};

const textOf = (form: FormData, field: string) => {
  const value = form.get(field);
  return typeof value === 'string' ? value.trim() : '';
};

const valuesOf = (form: FormData) => ({
  books: textOf(form, 'books'),
  volumes: textOf(form, 'volumes'),
  pages: textOf(form, 'pages'),
});

/** A field that is empty takes its goal away. Spaces group digits. */
const goalOf = (text: string) => {
  const digits = text.replace(/\s/g, '');
  if (!digits) return null;
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
};

const pageOf = (year: string) => `/profile/years/${encodeURIComponent(year)}` as Route;

export async function setGoalsAction(_before: GoalsFormState, form: FormData): Promise<GoalsFormState> {
  const user = await requireWriter();
  const t = await getTranslations('goals');
  const [year, values] = [textOf(form, 'year'), valuesOf(form)];
  const wanted = Object.fromEntries(UNITS.map((unit) => [unit, goalOf(values[unit])]));
  const goals = GoalsPatch.safeParse(wanted);
  if (!goals.success) {
    const wrong = new Set(goals.error.issues.map(({ path }) => path[0]));
    const refused = UNITS.filter((unit) => wrong.has(unit));
    return { values, errors: Object.fromEntries(refused.map((unit) => [unit, t(`refused.${unit}`)])) };
  }
  try {
    await changeGoals(user.id, year, goals.data);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    log().error({ err: error }, 'goals form failed');
    return { values, errors: { form: t('failed') } };
  }
  redirect(pageOf(year));
}

/** Taking away what is gone already is no mistake. */
export async function removeGoalsAction(form: FormData) {
  const user = await requireWriter();
  const year = textOf(form, 'year');
  await removeGoals(user.id, year).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
  });
  redirect(pageOf(year));
}
