import mongoose, { type Model } from 'mongoose';

/** A place where a reader is signed in: its tokens are good as long as this is kept. */
export type SessionRecord = {
  id: string;
  user_id: string;
  opened_at: Date;
  opened_with: 'name' | 'passkey' | 'recovery_code';
  /** At most an hour out of date. */
  seen_at: Date;
  /** Later than its last token. */
  expires_at: Date;
  browser: string | null;
  system: string | null;
};

const text = { type: String, required: true };
const date = { type: Date, required: true };

const sessionSchema = new mongoose.Schema<SessionRecord>(
  {
    id: text,
    user_id: text,
    opened_at: date,
    opened_with: text,
    seen_at: date,
    expires_at: date,
    browser: { type: String, default: null },
    system: { type: String, default: null },
  },
  { id: false, versionKey: false, collection: 'sessions' },
);
sessionSchema.index({ user_id: 1, id: 1 }, { unique: true });
sessionSchema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });

export const SessionModel =
  (mongoose.models.Session as Model<SessionRecord> | undefined) ??
  mongoose.model<SessionRecord>('Session', sessionSchema);
