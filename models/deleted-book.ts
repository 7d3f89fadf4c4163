import mongoose, { type Model } from 'mongoose';
import type { BookRecord } from './book';

/** A book in the bin, whole. The database forgets it after thirty days. */
export type DeletedBookRecord = { user_id: string; id: string; deleted_at: Date; book: BookRecord };

/** Thirty days. */
export const BIN_SECONDS = 30 * 24 * 60 * 60;

const deletedBookSchema = new mongoose.Schema<DeletedBookRecord>(
  {
    user_id: { type: String, required: true },
    id: { type: String, required: true },
    deleted_at: { type: Date, required: true },
    book: { type: mongoose.Schema.Types.Mixed, required: true },
  },
  { id: false, versionKey: false, collection: 'deleted_books' },
);
deletedBookSchema.index({ user_id: 1, id: 1 }, { unique: true });
deletedBookSchema.index({ deleted_at: 1 }, { expireAfterSeconds: BIN_SECONDS });

export const DeletedBookModel =
  (mongoose.models.DeletedBook as Model<DeletedBookRecord> | undefined) ??
  mongoose.model<DeletedBookRecord>('DeletedBook', deletedBookSchema);
