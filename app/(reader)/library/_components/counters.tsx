import Link from 'next/link';
import type { Status } from '@/lib/books/books.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { Statistics } from '@/lib/statistics/statistics.schemas';
import { statusCounts } from '../../_components/status-counts';
import { type LibraryQuery, libraryPath } from '../library-query';

type CountersProps = { statistics: Statistics; query: LibraryQuery };

/** The whole library in its figures, whatever is filtered below; each leads to its books. */
export async function Counters({ statistics, query }: CountersProps) {
  const t = await getTranslations('library');
  const format = await getFormatter();
  const counters: { label: string; count: number; status?: Status }[] = [
    { label: t('total'), count: statistics.total_books },
    ...statusCounts(statistics).map((counted) => ({ label: t(counted.status), ...counted })),
  ];
  return (
    <ul className="grid grid-cols-2 sm:flex gap-x-8 lg:gap-x-10 w-full sm:w-auto">
      {counters.map(({ label, count, status }) => (
        <li key={label}>
          <Link
            href={libraryPath(query, { category: undefined, status })}
            className="min-h-tap inline-flex items-baseline gap-2 text-ink-2 hover:text-ink"
            prefetch={false}
            scroll={false}
          >
            <strong className="serif text-[1.625rem] lg:text-[2rem] leading-none font-[560] num text-ink">
              {format.number(count)}
            </strong>
            <span className="text-small">{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
