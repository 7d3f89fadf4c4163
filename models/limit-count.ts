import mongoose, { type Model } from 'mongoose';

/** How often something was done lately: written by rate-limiter-flexible, in the form it wants. */
export type LimitCountRecord = {
  /** What is counted, and a digest of who does it. */
  key: string;
  points: number;
  expire: Date;
};

const limitCountSchema = new mongoose.Schema<LimitCountRecord>(
  { key: { type: String, required: true }, points: Number, expire: Date },
  { id: false, versionKey: false, collection: 'limit_counts' },
);
limitCountSchema.index({ key: 1 }, { unique: true });
limitCountSchema.index({ expire: 1 }, { expireAfterSeconds: 0 });

export const LimitCountModel =
  (mongoose.models.LimitCount as Model<LimitCountRecord> | undefined) ??
  mongoose.model<LimitCountRecord>('LimitCount', limitCountSchema);
