import Link from 'next/link';
import { getTranslations } from '@/lib/i18n/server';
import { type Period, periodPath } from '../period';

const NEAREST = 3;

/** This year, the year that is looked at, and those before in which something was read. */
const periodsOf = (years: readonly number[], thisYear: number, period: Period): Period[] => {
  const known = [...new Set([thisYear, ...(period === 'all' ? [] : [period]), ...years])].sort((a, b) => b - a);
  return [...known, 'all'];
};

type PeriodNavProps = { years: readonly number[]; thisYear: number; period: Period };

/** Which year the figures are of; years long gone are in a list that opens. */
export async function PeriodNav({ years, thisYear, period }: PeriodNavProps) {
  const t = await getTranslations('profile');
  const all = periodsOf(years, thisYear, period);
  const near = all.filter((one, index) => one === 'all' || index < NEAREST || one === period);
  const far = all.filter((one) => !near.includes(one));
  const link = (one: Period) => (
    <Link key={one} href={periodPath(one)} aria-current={one === period ? 'true' : undefined} prefetch={false}>
      {one === 'all' ? t('allYears') : one}
    </Link>
  );
  return (
    <nav
      className="ml-auto max-w-full flex flex-wrap items-center justify-end gap-x-3 gap-y-2"
      aria-label={t('period')}
    >
      <div className="segment flex-wrap rounded-card!">{near.map(link)}</div>
      {far.length > 0 && (
        <details className="text-small">
          <summary className="cursor-pointer text-brand font-medium min-h-6 py-1">{t('earlierYears')}</summary>
          <div className="segment flex-wrap rounded-card! mt-2">{far.map(link)}</div>
        </details>
      )}
    </nav>
  );
}
