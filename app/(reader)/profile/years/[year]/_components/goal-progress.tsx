import { ProgressBar } from '@/app/_components/progress-bar';
import type { Goal } from '@/lib/goals/goals.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';

type Unit = 'books' | 'volumes' | 'pages';

const words = async ({ reached, even_pace, per_week, remaining, is_reached, forecast, forecast_unknown }: Goal) => {
  const [t, format] = [await getTranslations('goals'), await getFormatter()];
  if (is_reached) return [t('reached')];
  const ahead = even_pace === null ? null : reached - even_pace;
  return [
    t('remaining', { count: remaining }),
    ahead !== null && t(ahead >= 0 ? 'ahead' : 'behind', { count: Math.abs(ahead) }),
    per_week !== null && t('perWeek', { value: format.number(per_week) }),
    forecast === null ? t(`unknown.${forecast_unknown ?? 'over'}`) : t('forecast', { value: format.number(forecast) }),
  ].filter((text) => text !== false);
};

/** One goal: how far one is, and what it takes. */
export async function GoalProgress({ unit, goal }: { unit: Unit; goal: Goal }) {
  const [t, format] = [await getTranslations('goals'), await getFormatter()];
  const label = t(`units.${unit}`);
  return (
    <li className="card p-5 min-w-0">
      <h3 className="font-sans! text-body font-semibold">{label}</h3>
      <p className="mt-1 num">
        <strong className="serif text-[1.75rem] leading-none font-[560]">{format.number(goal.reached)}</strong>{' '}
        <span className="text-ink-2">{t('outOf', { target: format.number(goal.target) })}</span>
        <span className="float-right font-semibold">{format.number(goal.percentage / 100, { style: 'percent' })}</span>
      </p>
      <div className="mt-3">
        <ProgressBar percent={goal.percentage} label={t('progress', { unit: label })} />
      </div>
      <ul className="mt-3 text-small text-ink-2 grid gap-0.5">
        {(await words(goal)).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </li>
  );
}
