import 'server-only';
import { fold } from '@/lib/text/fold';
import { catalogue } from './catalogue';
import { scoreDetection } from './detect';
import { scoreSearch, toSearchable } from './search';
import type { BookInfo, PopularFilter, SeriesSearch } from './series.schemas';

const searchable = catalogue.map(toSearchable);
const allSeries = searchable.map(({ series }) => series);
// Sorting is stable: ties stay in catalogue order.
const byPopularity = [...allSeries].sort((a, b) => b.score - a.score);

const SHORTEST_TERM = 2;
const MOST_DETECTED = 5;

export const popularSeries = async ({ category, language, limit }: PopularFilter) => {
  const series = byPopularity
    .filter((entry) => !category || entry.category === category)
    .filter((entry) => !language || entry.languages.includes(language))
    .slice(0, limit);
  return { series, total: series.length, category: category ?? null, language };
};

export const searchSeries = async ({ q, category, limit }: SeriesSearch) => {
  const term = fold(q);
  if (q.trim().length < SHORTEST_TERM || !term) return { series: [], total: 0, search_term: q };
  const found = searchable
    .filter(({ series }) => !category || series.category === category)
    .flatMap((entry) => scoreSearch(entry, term) ?? [])
    .sort((a, b) => b.search_score - a.search_score);
  return { series: found.slice(0, limit), total: found.length, search_term: q };
};

export const detectSeries = async (book: BookInfo) => ({
  detected_series: allSeries
    .flatMap((series) => scoreDetection(series, book) ?? [])
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_DETECTED),
  book_info: { title: book.title, author: book.author ?? null },
});
