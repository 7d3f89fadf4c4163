import mongoose, { type Model } from 'mongoose';

/** What a reader means to read in a year; null where they set themselves nothing. */
export type ReadingGoalsRecord = {
  user_id: string;
  year: number;
  books: number | null;
  volumes: number | null;
  pages: number | null;
};

const target = { type: Number, default: null };

const readingGoalsSchema = new mongoose.Schema<ReadingGoalsRecord>(
  {
    user_id: { type: String, required: true },
    year: { type: Number, required: true },
    books: target,
    volumes: target,
    pages: target,
  },
  { id: false, versionKey: false, collection: 'reading_goals' },
);
readingGoalsSchema.index({ user_id: 1, year: 1 }, { unique: true });

export const ReadingGoalsModel =
  (mongoose.models.ReadingGoals as Model<ReadingGoalsRecord> | undefined) ??
  mongoose.model<ReadingGoalsRecord>('ReadingGoals', readingGoalsSchema);
