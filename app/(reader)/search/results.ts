import type { Category } from '@/lib/books/books.schemas';
import type { UniversalResult } from '@/lib/openlibrary/details.schemas';
import { languageTag } from '@/lib/text/language-tag';
import type { ResultsQuery } from './results-query';

const categoryOf = (result: UniversalResult): Category =>
  result.type === 'series' ? result.series.category : result.book.category;

export const isIn = (category: Category) => (result: UniversalResult) => categoryOf(result) === category;

export const isOf = (type: UniversalResult['type']) => (result: UniversalResult) => result.type === type;

/** In which languages it can be read, as far as that is known. */
const languagesOf = (result: UniversalResult): (string | null)[] => {
  if (result.type === 'open_library') return result.languages;
  if (result.type === 'series') return result.series.languages.map(languageTag);
  return [languageTag(result.book.language)];
};

export const isReadIn = (language: string) => (result: UniversalResult) => languagesOf(result).includes(language);

const MOST_LANGUAGES = 4;

/** The languages that most results can be read in, the reader's own first. */
export const languagesIn = (results: readonly UniversalResult[], own: string): string[] => {
  const counts = new Map<string, number>();
  for (const language of results.flatMap(languagesOf))
    if (language) counts.set(language, (counts.get(language) ?? 0) + (language === own ? results.length : 1));
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_LANGUAGES)
    .map(([language]) => language);
};

/** The results that the filters leave; a saga of the catalogue comes from neither source. */
export const filtered = (results: UniversalResult[], { category, source, language }: ResultsQuery) =>
  results.filter(
    (result) =>
      (!category || isIn(category)(result)) &&
      (!source || isOf(source)(result)) &&
      (!language || isReadIn(language)(result)),
  );
