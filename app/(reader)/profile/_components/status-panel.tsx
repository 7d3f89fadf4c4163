import type { Status } from '@/lib/books/books.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { Statistics } from '@/lib/statistics/statistics.schemas';
import { statusCounts } from '../../_components/status-counts';
import { DataTable } from './charts/data-table';
import { Panel } from './panel';
import { StatusRing } from './status-ring';

const COLORS: Record<Status, string> = {
  completed: 'var(--brand-fill)',
  reading: 'var(--honey)',
  to_read: 'var(--brand-line)',
  paused: 'var(--line-strong)',
  abandoned: 'var(--ink)',
};

export async function StatusPanel({ statistics }: { statistics: Statistics }) {
  const t = await getTranslations('profile');
  const library = await getTranslations('library');
  const format = await getFormatter();
  const parts = statusCounts(statistics).map(({ status, count }) => ({
    label: library(status),
    count,
    color: COLORS[status],
  }));
  const total = statistics.total_books;
  const text = t('statusText', {
    completed: statistics.completed_books,
    reading: statistics.reading_books,
    to_read: statistics.to_read_books,
    paused: statistics.paused_books,
    abandoned: statistics.abandoned_books,
  });
  return (
    <Panel title={t('statuses')} note={t('library')}>
      <div className="flex items-center gap-6 my-auto">
        <StatusRing parts={parts} total={format.number(total)} unit={t('booksUnit', { count: total })} text={text} />
        <ul className="flex-1 min-w-0">
          {parts.map(({ label, count, color }) => (
            <li key={label} className="flex items-center gap-2.5 py-1">
              <i className="hex-dot" style={{ background: color }} />
              <span className="text-small">{label}</span>
              <strong className="ml-auto font-semibold num text-small">{format.number(count)}</strong>
            </li>
          ))}
        </ul>
      </div>
      <DataTable
        label={t('table')}
        caption={t('statuses')}
        head={[t('statusColumn'), t('booksColumn')]}
        rows={parts.map(({ label, count }) => ({ name: label, values: [format.number(count)] }))}
      />
    </Panel>
  );
}
