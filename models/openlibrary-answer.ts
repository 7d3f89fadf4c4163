import mongoose, { type Model } from 'mongoose';

/** What Open Library answered to one request. The database forgets it once it is too old even to stand in for a new one. */
export type OpenLibraryAnswerRecord = {
  /** A digest of the request. */
  key: string;
  found: boolean;
  /** JSON as text: the reader of the cache checks it as it would check a fresh answer. */
  body: string;
  fetched_at: Date;
  fresh_until: Date;
  expires_at: Date;
};

const date = { type: Date, required: true };

const answerSchema = new mongoose.Schema<OpenLibraryAnswerRecord>(
  {
    key: { type: String, required: true },
    found: { type: Boolean, required: true },
    body: { type: String, default: '' },
    fetched_at: date,
    fresh_until: date,
    expires_at: date,
  },
  { id: false, versionKey: false, collection: 'openlibrary_answers' },
);
answerSchema.index({ key: 1 }, { unique: true });
answerSchema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });

export const OpenLibraryAnswerModel =
  (mongoose.models.OpenLibraryAnswer as Model<OpenLibraryAnswerRecord> | undefined) ??
  mongoose.model<OpenLibraryAnswerRecord>('OpenLibraryAnswer', answerSchema);
