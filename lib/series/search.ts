import 'server-only';
import { fold, occursIn, words } from '@/lib/text/fold';
import { toSeries, variationsOf } from './catalogue';
import type { CatalogueEntry, Series } from './catalogue.schemas';
import type { FoundSeries } from './series.schemas';

type Points = { points: number; reason: string };

const POPULARITY = 10;

type Searchable = {
  series: Series;
  name: string;
  variations: string[];
  authors: string[];
};

/** What a search looks at, folded once. */
export const toSearchable = (entry: CatalogueEntry): Searchable => ({
  series: toSeries(entry),
  name: fold(entry.name),
  variations: variationsOf(entry).map(fold),
  authors: entry.authors.map(({ name }) => fold(name)),
});

const byName = (name: string, term: string): Points[] => {
  if (name === term) return [{ points: 10_000, reason: 'exact_name' }];
  if (name.startsWith(term)) return [{ points: 8000, reason: 'name_starts_with' }];
  return name.includes(term) ? [{ points: 5000, reason: 'name_contains' }] : [];
};

const byVariation = (variations: readonly string[], term: string): Points[] => {
  if (variations.includes(term)) return [{ points: 9000, reason: 'exact_variation' }];
  const holding = variations.filter((variation) => variation.includes(term)).length;
  return holding ? [{ points: 4000 * holding, reason: 'variation_contains' }] : [];
};

const byAuthor = (authors: readonly string[], term: string): Points[] =>
  authors.some((author) => author.includes(term)) ? [{ points: 3000, reason: 'author_match' }] : [];

const byKeyword = (keywords: readonly string[], term: string): Points[] => {
  const matching = keywords.filter((keyword) => occursIn(keyword, term) || occursIn(term, keyword)).length;
  return matching ? [{ points: 1000 * matching, reason: `keywords_${matching}` }] : [];
};

/** How well an entry answers a folded term, or null without any reason: being well known is none. */
export const scoreSearch = ({ series, name, variations, authors }: Searchable, term: string): FoundSeries | null => {
  const found = [
    ...byName(name, term),
    ...byVariation(variations, term),
    ...byAuthor(authors, term),
    ...(words(term).length ? byKeyword(series.keywords, term) : []),
  ];
  if (!found.length) return null;
  const points = found.reduce((sum, reason) => sum + reason.points, 0);
  return {
    ...series,
    isSeriesCard: true,
    search_score: points + Math.floor(series.score / POPULARITY),
    match_reasons: found.map(({ reason }) => reason),
  };
};
