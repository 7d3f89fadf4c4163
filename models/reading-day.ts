import mongoose, { type Model } from 'mongoose';

/** A day on which a reader turned pages. There is one for each such day, whatever was read on it. */
export type ReadingDayRecord = {
  user_id: string;
  /** In UTC, as 2024-05-03. */
  day: string;
};

const required = { type: String, required: true };

const readingDaySchema = new mongoose.Schema<ReadingDayRecord>(
  { user_id: required, day: required },
  { id: false, versionKey: false, collection: 'reading_days' },
);
readingDaySchema.index({ user_id: 1, day: 1 }, { unique: true });

export const ReadingDayModel =
  (mongoose.models.ReadingDay as Model<ReadingDayRecord> | undefined) ??
  mongoose.model<ReadingDayRecord>('ReadingDay', readingDaySchema);
