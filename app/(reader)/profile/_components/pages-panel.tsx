import type { YearStatistics } from '@/lib/statistics/year.schemas';
import { chartWords } from './chart-words';
import { ColumnChart } from './charts/column-chart';
import { DataTable } from './charts/data-table';
import { Panel } from './panel';

type PagesPanelProps = { statistics: Pick<YearStatistics, 'year' | 'months' | 'pages' | 'books_without_pages'> };

/** Pages by month, of the books whose pages are known. */
export async function PagesPanel({ statistics }: PagesPanelProps) {
  const { year, months, pages: total, books_without_pages } = statistics;
  const { t, format, said, short, monthName, monthLetter } = await chartWords();
  const title = t('pagesTitle', { year: String(year) });
  const columns = months.map(({ month, pages }) => ({
    key: String(month),
    label: monthLetter(month),
    value: pages,
    shown: short(pages),
    parts: [{ key: 'pages', value: pages, color: 'var(--brand-fill)' }],
  }));
  return (
    <Panel title={t('pages')} note={t('pagesKnown', { count: total })}>
      <ColumnChart
        columns={columns}
        text={said(
          title,
          months.map(({ month, pages }) => ({ name: monthName(month), value: pages })),
        )}
      />
      {books_without_pages > 0 && (
        <p className="text-small text-ink-2 mt-2">{t('withoutPages', { count: books_without_pages })}</p>
      )}
      <DataTable
        label={t('table')}
        caption={title}
        head={[t('month'), t('pages')]}
        rows={months.map(({ month, pages }) => ({ name: monthName(month), values: [format.number(pages)] }))}
      />
    </Panel>
  );
}
