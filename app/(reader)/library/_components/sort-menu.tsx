import { SORTS } from '@/lib/books/books.schemas';
import { getTranslations } from '@/lib/i18n/server';
import { type LibraryQuery } from '../library-query';
import { SortSelect } from './sort-select';

/** A plain form with a button; where script runs, choosing is enough and the button is gone. */
export async function SortMenu({ query }: { query: LibraryQuery }) {
  const t = await getTranslations('library');
  return (
    <form action="/library" className="flex items-center gap-2">
      {query.category && <input type="hidden" name="category" value={query.category} />}
      {query.status && <input type="hidden" name="status" value={query.status} />}
      <SortSelect
        label={t('sort')}
        apply={t('applySort')}
        value={query.sort}
        options={SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
      />
    </form>
  );
}
