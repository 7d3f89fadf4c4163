import { Chip } from '@/app/_components/chip';
import { STATUS_ICON } from '@/app/_components/labels';
import { getTranslations } from '@/lib/i18n/server';
import { type LibraryQuery, libraryPath } from '../library-query';

const ORDER = ['reading', 'to_read', 'completed'] as const;

export async function StatusChips({ query }: { query: LibraryQuery }) {
  const t = await getTranslations('library');
  return (
    <nav
      aria-label={t('statuses')}
      className="flex gap-2 overflow-x-auto -mx-gutter px-gutter py-1 lg:-mx-1 lg:px-1 max-lg:w-[100vw] max-sm:order-3 [scrollbar-width:none]"
    >
      <Chip href={libraryPath(query, { status: undefined })} label={t('everyStatus')} isOn={!query.status} />
      {ORDER.map((status) => (
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
