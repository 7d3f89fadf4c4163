import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { YearStatistics } from '@/lib/statistics/year.schemas';

/** How the year goes: days, streaks and pace. What nobody can say is said to be unknown. */
export async function Rhythm({ statistics: { days, pace } }: { statistics: Pick<YearStatistics, 'days' | 'pace'> }) {
  const [t, format] = [await getTranslations('year'), await getFormatter()];
  const { read, longest_streak, current_streak } = days;
  const streak = (value: { days: number } | null) => t('days', { count: value?.days ?? 0 });
  const known = (value: number | null) => (value === null ? t('unknown') : format.number(value));
  const { forecast } = pace;
  const facts = [
    { label: t('daysRead'), value: t('days', { count: read }) },
    pace.forecast.because !== 'over' && { label: t('currentStreak'), value: streak(current_streak) },
    { label: t('longestStreak'), value: streak(longest_streak) },
    { label: t('booksPerMonth'), value: known(pace.books_per_month) },
    { label: t('pagesPerDay'), value: known(pace.pages_per_day) },
    forecast.because !== 'over' && {
      label: t('forecast'),
      value: forecast.books === null ? t('unknown') : t('books', { count: forecast.books }),
    },
  ].filter((fact) => fact !== false);
  return (
    <section className="mt-10" aria-labelledby="rhythm">
      <h2 id="rhythm" className="text-h2">
        {t('rhythm')}
      </h2>
      <dl className="mt-3 divide-y divide-line border-y border-line">
        {facts.map(({ label, value }) => (
          <div key={label} className="flex justify-between gap-4 py-2.5">
            <dt className="text-ink-2">{label}</dt>
            <dd className="num font-semibold text-right">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
