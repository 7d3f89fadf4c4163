import mongoose, { type Model } from 'mongoose';

/** When the next request may leave for Open Library, whichever process of the site sends it. */
export type OpenLibraryPaceRecord = {
  /** The address that is asked. */
  upstream: string;
  /** When a request would be due if all before it had kept their distance. It lies ahead while a burst is used up. */
  due: Date;
  /** Nothing is sent before then: Open Library asked for a pause. */
  paused_until: Date;
  /** Pauses in a row; each is longer than the one before. */
  strikes: number;
};

const date = { type: Date, required: true };

const paceSchema = new mongoose.Schema<OpenLibraryPaceRecord>(
  { upstream: { type: String, required: true }, due: date, paused_until: date, strikes: { type: Number, default: 0 } },
  { id: false, versionKey: false, collection: 'openlibrary_pace' },
);
paceSchema.index({ upstream: 1 }, { unique: true });

export const OpenLibraryPaceModel =
  (mongoose.models.OpenLibraryPace as Model<OpenLibraryPaceRecord> | undefined) ??
  mongoose.model<OpenLibraryPaceRecord>('OpenLibraryPace', paceSchema);
