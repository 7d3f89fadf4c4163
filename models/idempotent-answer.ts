import mongoose, { type Model } from 'mongoose';

/** What was answered to a request that may be sent again. Without an answer, it is still being worked on. */
export type IdempotentAnswerRecord = {
  /** Reader and key. Requests that come at once meet here first, where DocumentDB lets them wait instead of giving them up. */
  _id: string;
  user_id: string;
  key: string;
  /** A digest of the request: the same key with another request is a mistake. */
  fingerprint: string;
  /** A digest of the file that it brought, which is only known once it has been read. */
  content?: string;
  /** JSON. */
  answer?: string;
  created_at: Date;
};

const ONE_DAY = 24 * 60 * 60;

const required = { type: String, required: true };

const idempotentAnswerSchema = new mongoose.Schema<IdempotentAnswerRecord>(
  {
    _id: required,
    user_id: required,
    key: required,
    fingerprint: required,
    content: String,
    answer: String,
    created_at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'idempotent_answers' },
);
idempotentAnswerSchema.index({ user_id: 1, key: 1 }, { unique: true });
idempotentAnswerSchema.index({ created_at: 1 }, { expireAfterSeconds: ONE_DAY });

export const IdempotentAnswerModel =
  (mongoose.models.IdempotentAnswer as Model<IdempotentAnswerRecord> | undefined) ??
  mongoose.model<IdempotentAnswerRecord>('IdempotentAnswer', idempotentAnswerSchema);
