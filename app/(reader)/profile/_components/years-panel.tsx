import type { AllTime } from '@/lib/statistics/all-time.service';
import { chartWords } from './chart-words';
import { ColumnChart } from './charts/column-chart';
import { DataTable } from './charts/data-table';
import { Panel } from './panel';

/** As many years as columns have room for; the table has them all. */
const MOST_DRAWN = 12;

type YearsPanelProps = Pick<AllTime, 'years' | 'books_without_year' | 'books_without_pages'> & {
  of: 'books' | 'pages';
};

/** Books or pages of every year in which something was read, and how many are in none of the columns. */
export async function YearsPanel({ of, years, books_without_year, books_without_pages }: YearsPanelProps) {
  const { t, format, said, short } = await chartWords();
  const title = t(`yearsOf.${of}`);
  const columns = years.slice(-MOST_DRAWN).map(({ year, [of]: value }) => ({
    key: String(year),
    label: years.length > MOST_DRAWN / 2 ? `’${String(year).slice(2)}` : String(year),
    value,
    shown: short(value),
    parts: [{ key: of, value, color: 'var(--brand-fill)' }],
  }));
  const missing = of === 'books' ? books_without_year : books_without_pages;
  const text = said(
    title,
    years.map(({ year, [of]: value }) => ({ name: String(year), value })),
  );
  return (
    <Panel title={t('years')} note={t(of === 'books' ? 'finishedBooks' : 'knownPages')}>
      {years.length === 0 && <p className="text-small text-ink-2">{t('nothing')}</p>}
      <ColumnChart columns={columns} text={text} />
      {missing > 0 && (
        <p className="text-small text-ink-2 mt-2">
          {t(of === 'books' ? 'withoutYear' : 'withoutPages', { count: missing })}
        </p>
      )}
      {years.length > 0 && (
        <DataTable
          label={t('table')}
          caption={title}
          head={[t('yearColumn'), t(of === 'books' ? 'booksColumn' : 'pages')]}
          rows={years.map(({ year, [of]: value }) => ({ name: String(year), values: [format.number(value)] }))}
        />
      )}
    </Panel>
  );
}
