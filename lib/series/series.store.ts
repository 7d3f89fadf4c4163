import 'server-only';
import type { QueryFilter } from 'mongoose';
import { connect } from '@/lib/db/connect';
import type { Locale } from '@/lib/i18n/locales';
import { SeriesModel, type SeriesRecord } from '@/models/series';
import { toSiteSeries, type SiteSeries } from './series.records';

/** What a list of series keeps. A letter is that of the name in the language of the list. */
export type SeriesFilter = { category?: SeriesRecord['category']; letter?: string; author?: string; parent?: string };

type Order = { sort: 'name' | 'popularity'; locale: Locale; limit?: number; skip?: number };

const where = ({ author, letter, ...filter }: SeriesFilter, locale: Locale): QueryFilter<SeriesRecord> => ({
  ...filter,
  ...(letter !== undefined && { [`letter.${locale}`]: letter }),
  ...(author !== undefined && { author_slugs: author }),
});

const byName = (locale: Locale) => ({ [`name_key.${locale}`]: 1, slug: 1 }) as const;
const BY_POPULARITY = { score: -1, ...byName('fr') } as const;

/** What a new catalogue is held against. */
export type Loaded = Pick<SeriesRecord, 'slug' | 'corrections' | 'digest'>;

export type Written = Omit<SeriesRecord, 'corrections' | 'changed_at'>;

export const seriesStore = {
  async find(slug: string): Promise<SiteSeries | null> {
    await connect();
    const record = await SeriesModel.findOne({ slug }, { _id: 0 }).lean();
    return record && toSiteSeries(record);
  },

  /** The address to which an old one leads. */
  async movedTo(slug: string): Promise<string | undefined> {
    await connect();
    return (await SeriesModel.findOne({ former_slugs: slug }, { slug: 1 }).lean())?.slug;
  },

  async list(filter: SeriesFilter, { sort, locale, limit = 0, skip = 0 }: Order) {
    await connect();
    const order = sort === 'name' ? byName(locale) : BY_POPULARITY;
    const found = SeriesModel.find(where(filter, locale), { _id: 0 }).sort(order);
    return (await found.skip(skip).limit(limit).lean()).map(toSiteSeries);
  },

  async count(filter: SeriesFilter, locale: Locale): Promise<number> {
    await connect();
    return SeriesModel.countDocuments(where(filter, locale));
  },

  async letters(locale: Locale): Promise<string[]> {
    await connect();
    return SeriesModel.distinct(`letter.${locale}`);
  },

  async loaded(): Promise<Loaded[]> {
    await connect();
    return SeriesModel.find({}, { _id: 0, slug: 1, corrections: 1, digest: 1 }).lean();
  },

  /** How many records this version of the catalogue wrote. */
  async countOf(version: string): Promise<number> {
    await connect();
    return SeriesModel.countDocuments({ catalogue_version: version });
  },

  /** `at` is the slug that the record has now, an old one when the series is renamed. */
  async write(changes: { at: string; record: Written; changed: boolean }[]): Promise<void> {
    if (!changes.length) return;
    await connect();
    const now = new Date();
    await SeriesModel.bulkWrite(
      changes.map(({ at, record, changed }) => ({
        updateOne: {
          filter: { slug: at },
          update: { $set: { ...record, ...(changed && { changed_at: now }) }, $setOnInsert: { corrections: {} } },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  },

  async correct(slug: string, corrections: Record<string, unknown>, derived: Partial<SeriesRecord>): Promise<void> {
    await connect();
    await SeriesModel.updateOne({ slug }, { $set: { ...derived, corrections, changed_at: new Date() } });
  },

  async record(slug: string): Promise<Pick<SeriesRecord, 'facts' | 'corrections'> | null> {
    await connect();
    return SeriesModel.findOne({ slug }, { _id: 0, facts: 1, corrections: 1 }).lean();
  },

  async remove(slugs: string[]): Promise<void> {
    await connect();
    await SeriesModel.deleteMany({ slug: { $in: slugs } });
  },
};
