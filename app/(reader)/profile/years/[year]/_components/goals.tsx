import { Button } from '@/app/_components/button';
import { getTranslations } from '@/lib/i18n/server';
import type { YearGoals } from '@/lib/goals/goals.schemas';
import { removeGoalsAction, setGoalsAction } from '../_actions';
import { GoalProgress } from './goal-progress';
import { GoalsForm } from './goals-form';

const UNITS = ['books', 'volumes', 'pages'] as const;

const writtenOf = (goals: YearGoals) => {
  const of = (unit: (typeof UNITS)[number]) => String(goals[unit]?.target ?? '');
  return { books: of('books'), volumes: of('volumes'), pages: of('pages') };
};

/** What one means to read in a year, how far one is, and the form that changes it. */
export async function Goals({ goals }: { goals: YearGoals }) {
  const t = await getTranslations('goals');
  const set = UNITS.flatMap((unit) => (goals[unit] ? [{ unit, goal: goals[unit] }] : []));
  const year = String(goals.year);
  return (
    <section aria-labelledby="goals">
      <h2 id="goals" className="text-h2">
        {t('title')}
      </h2>
      {set.length === 0 && <p className="text-ink-2 mt-2">{t('none')}</p>}
      <ul className="mt-4 grid sm:grid-cols-2 gap-4 empty:hidden">
        {set.map(({ unit, goal }) => (
          <GoalProgress key={unit} unit={unit} goal={goal} />
        ))}
      </ul>
      {goals.pages !== null && goals.books_without_pages > 0 && (
        <p className="text-small text-ink-2 mt-3">{t('withoutPages', { count: goals.books_without_pages })}</p>
      )}
      <div className="mt-6">
        <h3 className="font-sans! text-body font-semibold">{t(set.length ? 'change' : 'set')}</h3>
        <p className="text-small text-ink-2 mb-3">{t('hint')}</p>
        <GoalsForm
          action={setGoalsAction}
          year={year}
          values={writtenOf(goals)}
          labels={{ books: t('units.books'), volumes: t('units.volumes'), pages: t('units.pages'), submit: t('save') }}
        />
        {set.length > 0 && (
          <form action={removeGoalsAction} className="mt-3">
            <input type="hidden" name="year" value={year} />
            <Button type="submit" kind="text">
              {t('remove')}
            </Button>
          </form>
        )}
      </div>
    </section>
  );
}
