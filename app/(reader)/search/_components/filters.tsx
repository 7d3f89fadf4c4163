import { Chip } from '@/app/_components/chip';
import { CATEGORIES } from '@/lib/books/books.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { type ResultsQuery, resultsPath, SOURCES } from '../results-query';
import type { UniversalResult } from '@/lib/openlibrary/details.schemas';
import { isIn, isOf } from '../results';

type FiltersProps = { results: UniversalResult[]; query: ResultsQuery };

/** One category or one source at a time, each with what it would leave. */
export async function Filters({ results, query }: FiltersProps) {
  const t = await getTranslations('search');
  const names = await getTranslations('categories');
  const format = await getFormatter();
  const counted = (label: string, keeps: (result: UniversalResult) => boolean) =>
    `${label} ${format.number(results.filter(keeps).length)}`;
  // What would leave nothing is not offered.
  const categories = CATEGORIES.filter((one) => one === query.category || results.some(isIn(one)));
  const sources = SOURCES.filter((one) => one === query.source || results.some(isOf(one)));
  const everything = { category: undefined, source: undefined };
  return (
    <nav
      aria-label={t('filters')}
      className="flex gap-2 overflow-x-auto -mx-gutter px-gutter py-1 lg:-mx-1 lg:px-1 lg:flex-wrap [scrollbar-width:none]"
    >
      <Chip href={resultsPath(query, everything)} label={t('all')} isOn={!query.category && !query.source} />
      {categories.map((category) => (
        <Chip
          key={category}
          href={resultsPath(query, { category: query.category === category ? undefined : category })}
          label={counted(names(category), isIn(category))}
          isOn={query.category === category}
        />
      ))}
      {sources.map((source) => (
        <Chip
          key={source}
          href={resultsPath(query, { source: query.source === source ? undefined : source })}
          label={counted(t(source), isOf(source))}
          isOn={query.source === source}
        />
      ))}
    </nav>
  );
}
