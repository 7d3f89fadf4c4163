import 'server-only';
import { catalogue } from './catalogue';
import { type KnownSeries, knownSeries, replaceKnownSeries } from './known-series';
import { corrected } from './series.records';
import { type Loaded, seriesStore } from './series.store';

/** As long as public pages are kept: the two say the same. */
const FRESH_FOR = 60_000;

let readAt = -FRESH_FOR;
let seen = '';

const correctionsIn = (loaded: readonly Loaded[]) =>
  loaded
    .filter(({ corrections }) => Object.keys(corrections).length > 0)
    .map(({ slug, corrections }) => [slug, corrections] as const);

const read = async () => {
  const corrections = correctionsIn(await seriesStore.loaded());
  const found = JSON.stringify(corrections);
  if (found === seen) return;
  const bySlug = new Map(corrections);
  replaceKnownSeries(catalogue.map((entry) => corrected(entry, bySlug.get(entry.slug) ?? {}).data ?? entry));
  seen = found;
};

/**
 * The series as this site corrects them, read again after a minute: another process may have corrected one. While the
 * database is away, what was known last is good enough.
 */
export const siteSeries = async (now = performance.now()): Promise<KnownSeries> => {
  if (now - readAt >= FRESH_FOR) {
    readAt = now;
    await read().catch(forgetSiteSeries);
  }
  return knownSeries();
};

/** The next who asks reads them anew. */
export const forgetSiteSeries = (): void => {
  readAt = -FRESH_FOR;
};
