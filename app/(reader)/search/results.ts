import type { Category } from '@/lib/books/books.schemas';
import type { UniversalResult } from '@/lib/openlibrary/details.schemas';
import type { ResultsQuery } from './results-query';

const categoryOf = (result: UniversalResult): Category =>
  result.type === 'series' ? result.series.category : result.book.category;

export const isIn = (category: Category) => (result: UniversalResult) => categoryOf(result) === category;

export const isOf = (type: UniversalResult['type']) => (result: UniversalResult) => result.type === type;

/** The results that the filters leave; a saga of the catalogue comes from neither source. */
export const filtered = (results: UniversalResult[], { category, source }: ResultsQuery) =>
  results.filter((result) => (!category || isIn(category)(result)) && (!source || isOf(source)(result)));
