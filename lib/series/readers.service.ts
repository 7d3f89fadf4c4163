import 'server-only';
import { findEntry } from './find-entry';
import { type Following, readersStore } from './readers.store';

/** Fewer could be recognised, so nothing is said of them. */
const FEWEST_READERS = 3;

const FRESH_FOR = 10 * 60_000;

/** How many follow a series, and how they rate it when enough do. */
export type SeriesReaders = { readers: number; rating: number | null; raters: number };

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const figuresOf = (ratings: readonly (number | null)[]): SeriesReaders => {
  const rated = ratings.filter((rating) => rating !== null);
  const isEnough = rated.length >= FEWEST_READERS;
  return { readers: ratings.length, raters: isEnough ? rated.length : 0, rating: isEnough ? mean(rated) : null };
};

/** One rating for each reader of each series, whatever spellings of its name the reader uses. */
const bySeries = (followings: readonly Following[]) => {
  const series = new Map<string, Map<string, number[]>>();
  for (const { reader, saga, rating } of followings) {
    const slug = findEntry(saga)?.slug;
    // A saga that only libraries know has no page, and no figures.
    if (slug === undefined) continue;
    const readers = series.get(slug) ?? new Map<string, number[]>();
    readers.set(reader, [...(readers.get(reader) ?? []), ...(rating === null ? [] : [rating])]);
    series.set(slug, readers);
  }
  return series;
};

/** The series that enough readers follow, by slug. */
export const countReaders = async (): Promise<ReadonlyMap<string, SeriesReaders>> => {
  const series = [...bySeries(await readersStore.followings())].filter(([, readers]) => readers.size >= FEWEST_READERS);
  return new Map(
    series.map(([slug, readers]) => [
      slug,
      figuresOf([...readers.values()].map((ratings) => (ratings.length ? mean(ratings) : null))),
    ]),
  );
};

let counted: { at: number; figures: ReturnType<typeof countReaders> } | undefined;

/** What public pages say of a series' readers; null when that is too few. Counted every ten minutes, for all at once. */
export const readersOf = async (slug: string): Promise<SeriesReaders | null> => {
  const now = performance.now();
  if (!counted || now - counted.at >= FRESH_FOR) counted = { at: now, figures: countReaders() };
  const { figures } = counted;
  try {
    return (await figures).get(slug) ?? null;
  } catch (error) {
    counted = undefined;
    throw error;
  }
};
