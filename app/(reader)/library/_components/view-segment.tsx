import Link from 'next/link';
import { getTranslations } from '@/lib/i18n/server';
import { type LibraryQuery, libraryPath, VIEWS } from '../library-query';

/** How one looks at the library: book by book, or saga by saga. */
export async function ViewSegment({ query }: { query: LibraryQuery }) {
  const t = await getTranslations('library');
  return (
    <nav className="segment" aria-label={t('views')}>
      {VIEWS.map((view) => (
        <Link
          key={view}
          href={libraryPath(query, { view })}
          aria-current={view === query.view ? 'true' : undefined}
          prefetch={false}
          scroll={false}
        >
          {t(`view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
