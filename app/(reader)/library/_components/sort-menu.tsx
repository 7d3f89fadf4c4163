import { ArrowUpDown } from 'lucide-react';
import { SORTS } from '@/lib/books/books.schemas';
import { CARD_SORTS } from '@/lib/sagas/saga-cards.schemas';
import { getTranslations } from '@/lib/i18n/server';
import { type LibraryQuery, saidOf } from '../library-query';
import { SortSelect } from './sort-select';

const SORTS_OF = { books: SORTS, series: CARD_SORTS } as const;

/** A plain form with a button; where script runs, choosing is enough and the button is gone. */
export async function SortMenu({ query }: { query: LibraryQuery }) {
  const t = await getTranslations('library');
  return (
    <form action="/library" className="flex items-center gap-2">
      {saidOf({ ...query, page: 1 }).map(
        ([name, value]) => name !== 'sort' && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <SortSelect
        label={
          <>
            <ArrowUpDown className="icon" />
            <span className="sr">{t('sort')}</span>
          </>
        }
        apply={t('applySort')}
        value={query.sort}
        options={SORTS_OF[query.view].map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
      />
    </form>
  );
}
