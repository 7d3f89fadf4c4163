import { CATEGORIES } from '@/lib/books/books.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { Statistics } from '@/lib/statistics/statistics.schemas';
import { Panel } from './panel';

/** Bars beside figures that say the same. */
export async function CategoriesPanel({ statistics }: { statistics: Statistics }) {
  const t = await getTranslations('profile');
  const names = await getTranslations('categories');
  const format = await getFormatter();
  const counts = statistics.categories;
  const largest = Math.max(1, ...Object.values(counts));
  return (
    <Panel title={t('categories')} note={t('library')}>
      <ul className="grid gap-3">
        {CATEGORIES.map((category) => (
          <li key={category}>
            <span className="flex justify-between text-small">
              <span className={`cat cat-${category} text-small!`}>{names(category)}</span>
              <strong className="num font-semibold">{format.number(counts[category])}</strong>
            </span>
            <svg viewBox="0 0 300 8" preserveAspectRatio="none" className="w-full h-2 mt-1.5 block" aria-hidden="true">
              <rect width="300" height="8" rx="3" fill="var(--sunken)" />
              <rect width={(counts[category] / largest) * 300} height="8" rx="3" fill={`var(--${category})`} />
            </svg>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
