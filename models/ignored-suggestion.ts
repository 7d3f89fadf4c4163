import mongoose, { type Model } from 'mongoose';

/** What a reader does not want to be proposed any more: a work of Open Library, or whatever a saga lacks. */
export type IgnoredSuggestionRecord = {
  id: string;
  user_id: string;
  kind: 'work' | 'saga';
  /** The key of the work, or the saga as its books spell it. */
  key: string;
  title: string;
  author: string;
  ignored_at: Date;
};

const required = { type: String, required: true };

const ignoredSuggestionSchema = new mongoose.Schema<IgnoredSuggestionRecord>(
  {
    id: required,
    user_id: required,
    kind: required,
    key: required,
    title: { type: String, default: '' },
    author: { type: String, default: '' },
    ignored_at: { type: Date, required: true },
  },
  { id: false, versionKey: false, collection: 'ignored_suggestions' },
);
ignoredSuggestionSchema.index({ user_id: 1, kind: 1, key: 1 }, { unique: true });

export const IgnoredSuggestionModel =
  (mongoose.models.IgnoredSuggestion as Model<IgnoredSuggestionRecord> | undefined) ??
  mongoose.model<IgnoredSuggestionRecord>('IgnoredSuggestion', ignoredSuggestionSchema);
