import { fold, words } from '@/lib/text/fold';

/** What a search result is judged by, wherever it comes from. Languages in two letters. */
export type Judged = {
  source: 'own' | 'open_library';
  owned: boolean;
  title: string;
  author: string;
  saga: string;
  category: string;
  languages: readonly string[];
  year: number | null;
  pages: number | null;
  hasCover: boolean;
  description: string;
};

/** A series of the catalogue, as far as it helps to judge. */
export type KnownSeries = {
  name: string;
  variations: readonly string[];
  keywords: readonly string[];
  authors: readonly string[];
  languages: readonly string[];
  category: string;
  score: number;
};

export type Label = 'exact' | 'strong' | 'good' | 'fair' | 'weak';

/** Results with fewer points are not shown. */
export const LEAST = 10;
export const SERIES_CARD = 50_000;

/** From so many points on, a result is what was asked for. */
export const EXACT = 30_000;

const LABELS: [number, Label][] = [
  [EXACT, 'exact'],
  [18_000, 'strong'],
  [8000, 'good'],
  [3000, 'fair'],
];

export const labelOf = (score: number): Label => LABELS.find(([least]) => score >= least)?.[1] ?? 'weak';

/** A text as whole words between spaces, so that a phrase in it is found by comparing strings. */
const run = (text: string) => ` ${words(text).join(' ')} `;
const holds = (text: string, phrase: string) => phrase.trim() !== '' && text.includes(phrase);

type Prepared = { series: KnownSeries; names: string[]; runs: string[]; keywords: string[]; authors: string[] };

const prepare = (series: KnownSeries): Prepared => {
  const names = [...new Set([series.name, ...series.variations].map(fold))].filter(Boolean);
  return { series, names, runs: names.map(run), keywords: series.keywords.map(run), authors: series.authors.map(run) };
};

const times = (list: readonly string[], test: (item: string) => boolean) => list.filter(test).length;

const confidenceOf = ({ series, names, runs, keywords, authors }: Prepared, result: Judged): number => {
  const [title, titleRun, authorRun, saga] = [
    fold(result.title),
    run(result.title),
    run(result.author),
    fold(result.saga),
  ];
  const signs = [
    names.includes(saga) ? 100 : 0,
    authors.some((author) => holds(authorRun, author)) ? 90 : 0,
    series.category === result.category ? 20 : 0,
    25 * times(keywords, (keyword) => holds(titleRun, keyword)),
    70 * times(runs, (name) => holds(titleRun, name)),
    names.some((name) => title.startsWith(name)) ? 50 : 0,
    series.languages.some((language) => result.languages.includes(language)) ? 10 : 0,
  ];
  return signs.reduce((sum, points) => sum + points, 0);
};

const TIERS = [
  { least: 100, points: 40_000, share: 1 },
  { least: 80, points: 30_000, share: 0.8 },
  { least: 50, points: 20_000, share: 0.5 },
];

const seriesPoints = (named: readonly Prepared[], result: Judged): number => {
  const points = named.map((entry) => {
    const confidence = confidenceOf(entry, result);
    const tier = TIERS.find(({ least }) => confidence >= least);
    return tier ? tier.points + tier.share * entry.series.score : 0;
  });
  return Math.max(0, ...points);
};

type Steps = readonly [equals: number, starts: number, contains: number];

const likeness = (text: string, query: string, [equals, starts, contains]: Steps): number => {
  const folded = fold(text);
  if (!query || !folded) return 0;
  if (folded === query) return equals;
  if (folded.startsWith(query)) return starts;
  return folded.includes(query) ? contains : 0;
};

const SHARES: [number, number][] = [
  [1, 15_000],
  [0.8, 12_000],
  [0.6, 8000],
  [0.4, 5000],
];

const wordPoints = (title: string, query: string): number => {
  const wanted = words(query).filter((word) => word.length > 1);
  if (wanted.length < 2) return 0;
  const present = new Set(words(title));
  const share = times(wanted, (word) => present.has(word)) / wanted.length;
  return SHARES.find(([least]) => share >= least)?.[1] ?? 0;
};

const YEARS: [number, number][] = [
  [2020, 1000],
  [2015, 800],
  [2010, 600],
  [2000, 400],
  [1990, 200],
];

const ownership = ({ source, owned }: Judged): number => {
  if (source === 'own') return 3000;
  return owned ? 1500 : 0;
};

const isOfUsualLength = (pages: number | null) => pages !== null && pages >= 100 && pages <= 800;

const bonuses = (result: Judged): number => {
  const { year, hasCover, pages, author, title } = result;
  const points = [
    YEARS.find(([since]) => (year ?? 0) >= since)?.[1] ?? 0,
    hasCover ? 500 : 0,
    isOfUsualLength(pages) ? 300 : 0,
    ownership(result),
    author.trim() ? 0 : -2000,
    title.trim() ? 0 : -3000,
  ];
  return points.reduce((sum, bonus) => sum + bonus, 0);
};

const TITLE: Steps = [35_000, 25_000, 18_000];
const AUTHOR: Steps = [10_000, 6000, 3000];
const SAGA: Steps = [8000, 5000, 2000];
const WELL_KNOWN = 8000;

/** Judges results against queries. The catalogue is looked at once, here. */
export const createRelevance = (catalogue: readonly KnownSeries[]) => {
  const prepared = catalogue.map(prepare);
  const keywords = prepared.flatMap((entry) => entry.keywords);

  const named = (query: string) => {
    const asked = run(query);
    return prepared.filter(({ runs }) => runs.some((name) => holds(asked, name)));
  };

  const isWellKnown = ({ title, saga, author }: Judged) => {
    const texts = [title, saga, author].map(run);
    return keywords.some((keyword) => texts.some((text) => holds(text, keyword)));
  };

  /** The points of results for one query. */
  const judge = (query: string) => {
    const term = fold(query);
    const inQuery = named(query);
    return (result: Judged): number => {
      const series = seriesPoints(inQuery, result);
      const title = series ? 0 : likeness(result.title, term, TITLE) || wordPoints(result.title, term);
      const popularity = inQuery.length === 0 && isWellKnown(result) ? WELL_KNOWN : 0;
      const match = series + title + likeness(result.author, term, AUTHOR) + likeness(result.saga, term, SAGA);
      return Math.max(0, Math.round(match + popularity + bonuses(result)));
    };
  };

  return { judge, seriesIn: (query: string) => named(query).map(({ series }) => series) };
};

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

const quality = ({ hasCover, description, year }: Judged) =>
  (hasCover ? 10 : 0) + (description.length > 100 ? 5 : 0) + (year === null ? 0 : 3);

/** Which of two results, with their points, comes first; series cards come before either. */
export const byRelevance = (a: { score: number; judged: Judged }, b: { score: number; judged: Judged }): number =>
  b.score - a.score ||
  Number(b.judged.source === 'own') - Number(a.judged.source === 'own') ||
  Number(b.judged.owned) - Number(a.judged.owned) ||
  quality(b.judged) - quality(a.judged) ||
  (b.judged.year ?? -Infinity) - (a.judged.year ?? -Infinity) ||
  collator.compare(a.judged.title, b.judged.title);
