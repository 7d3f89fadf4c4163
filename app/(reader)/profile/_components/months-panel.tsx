import { CATEGORIES } from '@/lib/books/books.schemas';
import { getTranslations } from '@/lib/i18n/server';
import type { YearStatistics } from '@/lib/statistics/year.schemas';
import { chartWords } from './chart-words';
import { ColumnChart } from './charts/column-chart';
import { DataTable } from './charts/data-table';
import { Panel } from './panel';

type MonthsPanelProps = { statistics: Pick<YearStatistics, 'year' | 'months' | 'books_without_month' | 'categories'> };

/** Books by month; the parts of a column are the categories, which the table tells apart by name. */
export async function MonthsPanel({ statistics }: MonthsPanelProps) {
  const { year, months, books_without_month, categories } = statistics;
  const { t, format, said, short, monthName, monthLetter } = await chartWords();
  const names = await getTranslations('categories');
  const title = t('monthsTitle', { year: String(year) });
  const columns = months.map(({ month, books, categories: counts }) => ({
    key: String(month),
    label: monthLetter(month),
    value: books,
    shown: short(books),
    parts: CATEGORIES.map((category) => ({ key: category, value: counts[category], color: `var(--${category})` })),
  }));
  const rows = months.map(({ month, books, categories: counts }) => ({
    name: monthName(month),
    values: [books, ...CATEGORIES.map((category) => counts[category])].map((value) => format.number(value)),
  }));
  return (
    <Panel title={t('months')} note={t('finishedBooks')}>
      <ColumnChart
        columns={columns}
        text={said(
          title,
          months.map(({ month, books }) => ({ name: monthName(month), value: books })),
        )}
      />
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-small">
        {CATEGORIES.map((category) => (
          <li key={category} className="flex items-center gap-1.5">
            <span className={`cat cat-${category} text-small!`}>{names(category)}</span>
            <span className="num">{format.number(categories[category])}</span>
          </li>
        ))}
      </ul>
      {books_without_month > 0 && (
        <p className="text-small text-ink-2 mt-2">{t('withoutMonth', { count: books_without_month })}</p>
      )}
      <DataTable
        label={t('table')}
        caption={title}
        head={[t('month'), t('booksColumn'), ...CATEGORIES.map((category) => names(category))]}
        rows={rows}
      />
    </Panel>
  );
}
