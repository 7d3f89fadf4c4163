import { LayoutGrid, List } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from '@/lib/i18n/server';
import { LAYOUTS, type LibraryQuery, libraryPath } from '../library-query';

const ICON = { grid: LayoutGrid, list: List };

/** Covers, or compact rows; on a phone, only the one that one would change to. */
export async function LayoutSegment({ query }: { query: LibraryQuery }) {
  const t = await getTranslations('library');
  return (
    <nav className="segment max-sm:bg-transparent! max-sm:p-0!" aria-label={t('layouts')}>
      {LAYOUTS.map((layout) => {
        const Icon = ICON[layout];
        return (
          <Link
            key={layout}
            href={libraryPath(query, { layout })}
            aria-current={layout === query.layout ? 'true' : undefined}
            aria-label={t(`layout.${layout}`)}
            title={t(`layout.${layout}`)}
            prefetch={false}
            scroll={false}
            className="px-3! max-sm:min-w-tap max-sm:aria-[current=true]:hidden"
          >
            <Icon className="icon" />
          </Link>
        );
      })}
    </nav>
  );
}
