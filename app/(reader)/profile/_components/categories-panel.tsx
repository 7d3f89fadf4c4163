import { CATEGORIES } from '@/lib/books/books.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { Statistics } from '@/lib/statistics/statistics.schemas';
import { Ranking } from './charts/ranking';
import { Panel } from './panel';

export async function CategoriesPanel({ statistics }: { statistics: Statistics }) {
  const t = await getTranslations('profile');
  const names = await getTranslations('categories');
  const format = await getFormatter();
  return (
    <Panel title={t('categories')} note={t('library')}>
      <Ranking
        caption={t('categories')}
        head={[t('categoryColumn'), t('booksColumn')]}
        rows={CATEGORIES.map((category) => ({
          key: category,
          name: <span className={`cat cat-${category} text-small!`}>{names(category)}</span>,
          value: statistics.categories[category],
          shown: format.number(statistics.categories[category]),
          color: `var(--${category})`,
        }))}
      />
    </Panel>
  );
}
