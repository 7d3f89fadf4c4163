import mongoose, { type Model } from 'mongoose';

/** One change of one book. The database forgets it after thirty days. */
export type BookChangeRecord = {
  user_id: string;
  id: string;
  book_id: string;
  at: Date;
  action: 'changed' | 'added' | 'removed' | 'restored';
  /** What each field was, and a digest of what it became: enough to take the change back, and to see when not to. */
  fields: Record<string, { before: unknown; after: string }>;
  /** What was done in one go can be undone in one go: all of it bears the token. */
  batch?: string;
  /** Taken back, by this undoing. */
  undone?: string;
};

const THIRTY_DAYS = 30 * 24 * 60 * 60;

const required = { type: String, required: true };

const bookChangeSchema = new mongoose.Schema<BookChangeRecord>(
  {
    user_id: required,
    id: required,
    book_id: required,
    at: { type: Date, required: true },
    action: required,
    fields: { type: mongoose.Schema.Types.Mixed, required: true },
    batch: String,
    undone: String,
  },
  { id: false, versionKey: false, minimize: false, collection: 'book_changes' },
);
bookChangeSchema.index({ user_id: 1, book_id: 1, at: -1 });
bookChangeSchema.index({ user_id: 1, batch: 1 }, { partialFilterExpression: { batch: { $exists: true } } });
bookChangeSchema.index({ at: 1 }, { expireAfterSeconds: THIRTY_DAYS });

export const BookChangeModel =
  (mongoose.models.BookChange as Model<BookChangeRecord> | undefined) ??
  mongoose.model<BookChangeRecord>('BookChange', bookChangeSchema);
