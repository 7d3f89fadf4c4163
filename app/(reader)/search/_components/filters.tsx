import { Chip } from '@/app/_components/chip';
import { CATEGORIES } from '@/lib/books/books.schemas';
import { languageNamer } from '@/lib/i18n/language-namer';
import { getFormatter, getLocale, getTranslations } from '@/lib/i18n/server';
import { type ResultsQuery, resultsPath, SOURCES, UNFILTERED } from '../results-query';
import type { UniversalResult } from '@/lib/openlibrary/details.schemas';
import { isIn, isOf, isReadIn, languagesIn } from '../results';

type FiltersProps = { results: UniversalResult[]; query: ResultsQuery };

/** As a label begins: «Français», and not «français». */
const labelOf = (name: string, locale: string) => name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);

/** One category, one source and one language at a time, each with what it would leave. */
export async function Filters({ results, query }: FiltersProps) {
  const t = await getTranslations('search');
  const names = await getTranslations('categories');
  const format = await getFormatter();
  const counted = (label: string, keeps: (result: UniversalResult) => boolean) =>
    `${label} ${format.number(results.filter(keeps).length)}`;
  // What would leave nothing is not offered.
  const categories = CATEGORIES.filter((one) => one === query.category || results.some(isIn(one)));
  const sources = SOURCES.filter((one) => one === query.source || results.some(isOf(one)));
  const locale = await getLocale();
  const nameOf = languageNamer(locale);
  const found = languagesIn(results, locale);
  const languages = query.language && !found.includes(query.language) ? [...found, query.language] : found;
  const isEverything = !query.category && !query.source && !query.language;
  return (
    <nav
      aria-label={t('filters')}
      className="flex gap-2 overflow-x-auto -mx-gutter px-gutter py-1 lg:-mx-1 lg:px-1 lg:flex-wrap [scrollbar-width:none]"
    >
      <Chip href={resultsPath(query, UNFILTERED)} label={t('all')} isOn={isEverything} />
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
      {languages.map((language) => (
        <Chip
          key={language}
          href={resultsPath(query, { language: query.language === language ? undefined : language })}
          label={counted(labelOf(nameOf(language), locale), isReadIn(language))}
          isOn={query.language === language}
        />
      ))}
    </nav>
  );
}
