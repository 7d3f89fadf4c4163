import { Tabs } from '@/app/_components/tabs';
import { CATEGORIES } from '@/lib/books/books.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { Statistics } from '@/lib/statistics/statistics.schemas';
import { type LibraryQuery, libraryPath } from '../library-query';

type CategoryTabsProps = { statistics: Statistics; query: LibraryQuery };

export async function CategoryTabs({ statistics, query }: CategoryTabsProps) {
  const t = await getTranslations('library');
  const names = await getTranslations('categories');
  const format = await getFormatter();
  const all = { category: undefined, label: t('all'), count: statistics.total_books, accent: 'brand' };
  const each = CATEGORIES.map((category) => ({
    category,
    label: names(category),
    count: statistics.categories[category],
    accent: category,
  }));
  return (
    <div className="mt-4 lg:mt-6 -mx-gutter lg:mx-0">
      <Tabs
        label={t('tabs')}
        tabs={[all, ...each].map(({ category, label, count, accent }) => ({
          href: libraryPath(query, { category }),
          label,
          count: format.number(count),
          isCurrent: category === query.category,
          accent,
        }))}
      />
    </div>
  );
}
