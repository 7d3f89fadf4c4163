import { Chip } from '@/app/_components/chip';
import { STATUS_ICON } from '@/app/_components/labels';
import type { Status } from '@/lib/books/books.schemas';
import { getTranslations } from '@/lib/i18n/server';
import type { Statistics } from '@/lib/statistics/statistics.schemas';
import { putAside } from '../../_components/status-counts';
import { type LibraryQuery, libraryPath } from '../library-query';

const USUAL: Status[] = ['reading', 'to_read', 'completed'];

type StatusChipsProps = { statistics: Statistics; query: LibraryQuery };

/** Books are put aside, one by one; a saga is not. */
const asideIn = (statistics: Statistics, { view, status: chosen }: LibraryQuery) => {
  const aside = view === 'books' ? putAside(statistics).map(({ status }) => status) : [];
  return chosen && !USUAL.includes(chosen) && !aside.includes(chosen) ? [...aside, chosen] : aside;
};

export async function StatusChips({ statistics, query }: StatusChipsProps) {
  const t = await getTranslations('library');
  return (
    <nav
      aria-label={t('statuses')}
      className="flex gap-2 lg:gap-1.5 overflow-x-auto -mx-gutter px-gutter py-1 lg:-mx-1 lg:px-1 lg:flex-1 lg:min-w-96 max-lg:w-[100vw] max-sm:order-3 [scrollbar-width:none]"
    >
      <Chip href={libraryPath(query, { status: undefined })} label={t('everyStatus')} isOn={!query.status} />
      {[...USUAL, ...asideIn(statistics, query)].map((status) => (
        <Chip
          key={status}
          href={libraryPath(query, { status })}
          label={t(status)}
          icon={STATUS_ICON[status]}
          isOn={query.status === status}
        />
      ))}
    </nav>
  );
}
