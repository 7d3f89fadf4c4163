import mongoose, { type Model } from 'mongoose';

/** A stored series: what the catalogue says of it, what this site says instead, and what lists are sorted by. */
export type SeriesRecord = {
  slug: string;
  former_slugs: string[];
  /** As the catalogue has them; replaced when a newer catalogue is loaded. */
  facts: Record<string, unknown>;
  /** What this site knows better; no catalogue ever touches it. Null takes a fact away. */
  corrections: Record<string, unknown>;
  /** Of facts and corrections together: tells whether a page would change. */
  digest: string;
  category: 'roman' | 'bd' | 'manga';
  score: number;
  /** By the name in each language. */
  name_key: { fr: string; en: string };
  letter: { fr: string; en: string };
  author_slugs: string[];
  parent: string;
  catalogue_version: string;
  changed_at: Date;
};

const text = { type: String, required: true };
const texts = { type: [String], default: [] };
const anything = { type: mongoose.Schema.Types.Mixed, required: true };

const seriesSchema = new mongoose.Schema<SeriesRecord>(
  {
    slug: text,
    former_slugs: texts,
    facts: anything,
    corrections: { type: mongoose.Schema.Types.Mixed, default: {} },
    digest: text,
    category: text,
    score: { type: Number, required: true },
    name_key: { fr: text, en: text },
    letter: { fr: text, en: text },
    author_slugs: texts,
    parent: { type: String, default: '' },
    catalogue_version: text,
    changed_at: { type: Date, required: true },
  },
  { id: false, versionKey: false, collection: 'series', minimize: false },
);
seriesSchema.index({ slug: 1 }, { unique: true });
seriesSchema.index({ former_slugs: 1 });
seriesSchema.index({ score: -1, 'name_key.fr': 1 });
seriesSchema.index({ category: 1, score: -1, 'name_key.fr': 1 });
seriesSchema.index({ 'letter.fr': 1, 'name_key.fr': 1 });
seriesSchema.index({ 'letter.en': 1, 'name_key.en': 1 });
seriesSchema.index({ author_slugs: 1 });
seriesSchema.index({ parent: 1 });

export const SeriesModel =
  (mongoose.models.Series as Model<SeriesRecord> | undefined) ?? mongoose.model<SeriesRecord>('Series', seriesSchema);
