import type { Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import { ProgressBar } from '@/app/_components/progress-bar';
import type { YearGoals } from '@/lib/goals/goals.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { Panel } from './panel';

const UNITS = ['books', 'volumes', 'pages'] as const;

/** How far one is with the goals of the year, and the way to them. */
export async function GoalsPanel({ goals }: { goals: YearGoals }) {
  const [t, format] = [await getTranslations('goals'), await getFormatter()];
  const set = UNITS.flatMap((unit) => (goals[unit] ? [{ unit, goal: goals[unit] }] : []));
  return (
    <Panel title={t('title')} note={String(goals.year)}>
      {set.length === 0 && <p className="text-small text-ink-2">{t('none')}</p>}
      <ul className="grid gap-3 empty:hidden">
        {set.map(({ unit, goal }) => (
          <li key={unit} className="text-small">
            <span className="flex justify-between gap-3 mb-1.5">
              {t(`units.${unit}`)}
              <span className="num">
                <strong className="font-semibold">{format.number(goal.reached)}</strong>{' '}
                {t('outOf', { target: format.number(goal.target) })}
              </span>
            </span>
            <ProgressBar percent={goal.percentage} label={t('progress', { unit: t(`units.${unit}`) })} />
          </li>
        ))}
      </ul>
      <div className="mt-auto pt-4">
        <LinkButton href={`/profile/years/${goals.year}` as Route}>{t(set.length ? 'change' : 'set')}</LinkButton>
      </div>
    </Panel>
  );
}
