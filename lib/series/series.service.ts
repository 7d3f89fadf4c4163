import 'server-only';
import { fold } from '@/lib/text/fold';
import { scoreDetection } from './detect';
import { scoreSearch, toSearchable } from './search';
import type { KnownSeries } from './known-series';
import type { BookInfo, PopularFilter, SeriesSearch } from './series.schemas';
import { siteSeries } from './site-series.service';

const prepare = ({ entries }: KnownSeries) => {
  const searchable = entries.map(toSearchable);
  const allSeries = searchable.map(({ series }) => series);
  // Sorting is stable: ties stay in catalogue order.
  return { searchable, allSeries, byPopularity: [...allSeries].sort((a, b) => b.score - a.score) };
};

const prepared = new WeakMap<KnownSeries, ReturnType<typeof prepare>>();

/** What searching needs, folded and sorted once for as long as the series are the same. */
const ready = async () => {
  const known = await siteSeries();
  const found = prepared.get(known) ?? prepare(known);
  prepared.set(known, found);
  return found;
};

const SHORTEST_TERM = 2;
const MOST_DETECTED = 5;

export const popularSeries = async ({ category, language, limit }: PopularFilter) => {
  const { byPopularity } = await ready();
  const series = byPopularity
    .filter((entry) => !category || entry.category === category)
    .filter((entry) => !language || entry.languages.includes(language))
    .slice(0, limit);
  return { series, total: series.length, category: category ?? null, language };
};

export const searchSeries = async ({ q, category, limit }: SeriesSearch) => {
  const term = fold(q);
  if (q.trim().length < SHORTEST_TERM || !term) return { series: [], total: 0, search_term: q };
  const { searchable } = await ready();
  const found = searchable
    .filter(({ series }) => !category || series.category === category)
    .flatMap((entry) => scoreSearch(entry, term) ?? [])
    .sort((a, b) => b.search_score - a.search_score);
  return { series: found.slice(0, limit), total: found.length, search_term: q };
};

export const detectSeries = async (book: BookInfo) => {
  const { allSeries } = await ready();
  return {
    detected_series: allSeries
      .flatMap((series) => scoreDetection(series, book) ?? [])
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, MOST_DETECTED),
    book_info: { title: book.title, author: book.author ?? null },
  };
};
