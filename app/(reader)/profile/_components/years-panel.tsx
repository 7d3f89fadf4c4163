import type { AllTime } from '@/lib/statistics/all-time.service';
import { chartWords } from './chart-words';
import { ColumnChart } from './charts/column-chart';
import { DataTable } from './charts/data-table';
import { Panel } from './panel';

/** As many years as columns have room for; the table has them all. */
const MOST_DRAWN = 12;

/** Books and pages of every year in which something was read. */
export async function YearsPanel({ years, books_without_year }: Pick<AllTime, 'years' | 'books_without_year'>) {
  const { t, format, said, short } = await chartWords();
  const columns = years.slice(-MOST_DRAWN).map(({ year, books }) => ({
    key: String(year),
    label: years.length > MOST_DRAWN / 2 ? `’${String(year).slice(2)}` : String(year),
    value: books,
    shown: short(books),
    parts: [{ key: 'books', value: books, color: 'var(--brand-fill)' }],
  }));
  return (
    <Panel title={t('years')} note={t('finishedBooks')}>
      {years.length === 0 && <p className="text-small text-ink-2">{t('nothing')}</p>}
      <ColumnChart
        columns={columns}
        text={said(
          t('yearsTitle'),
          years.map(({ year, books }) => ({ name: String(year), value: books })),
        )}
      />
      {books_without_year > 0 && (
        <p className="text-small text-ink-2 mt-2">{t('withoutYear', { count: books_without_year })}</p>
      )}
      {years.length > 0 && (
        <DataTable
          label={t('table')}
          caption={t('yearsTitle')}
          head={[t('yearColumn'), t('booksColumn'), t('pages')]}
          rows={years.map(({ year, books, pages }) => ({
            name: String(year),
            values: [format.number(books), format.number(pages)],
          }))}
        />
      )}
    </Panel>
  );
}
