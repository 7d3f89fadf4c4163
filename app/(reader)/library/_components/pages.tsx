import { LinkButton } from '@/app/_components/button';
import { getTranslations } from '@/lib/i18n/server';
import { type LibraryQuery, libraryPath } from '../library-query';

type PagesProps = { query: LibraryQuery; pages: number; next: number };

export async function Pages({ query, pages, next }: PagesProps) {
  const t = await getTranslations('library');
  const { page } = query;
  return (
    <nav className="mt-10 flex flex-wrap items-center justify-center gap-x-6 gap-y-3" aria-label={t('pages')}>
      {page > 1 && (
        <LinkButton kind="text" href={libraryPath(query, { page: page - 1 })} rel="prev">
          {t('previous')}
        </LinkButton>
      )}
      <span className="text-small text-ink-2 num">{t('page', { page, pages })}</span>
      {page < pages && (
        <LinkButton href={libraryPath(query, { page: page + 1 })} rel="next">
          {t('next', { count: next })}
        </LinkButton>
      )}
    </nav>
  );
}
