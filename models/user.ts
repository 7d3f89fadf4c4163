import mongoose, { type Model } from 'mongoose';

/** A stored reader. The folded names are what uniqueness and sign-in compare. */
export type UserRecord = {
  id: string;
  first_name: string;
  last_name: string;
  first_name_folded: string;
  last_name_folded: string;
  created_at: Date;
  /** Chosen on the profile; without it, the browser's. */
  language?: string;
  /** Sessions that were opened before are refused. */
  sessions_from?: Date;
};

const text = { type: String, required: true };

const userSchema = new mongoose.Schema<UserRecord>(
  {
    id: text,
    first_name: text,
    last_name: text,
    first_name_folded: text,
    last_name_folded: text,
    created_at: { type: Date, required: true },
    language: { type: String },
    sessions_from: { type: Date },
  },
  { id: false, versionKey: false, collection: 'users' },
);
userSchema.index({ id: 1 }, { unique: true });
userSchema.index({ first_name_folded: 1, last_name_folded: 1 }, { unique: true });

export const UserModel =
  (mongoose.models.User as Model<UserRecord> | undefined) ?? mongoose.model<UserRecord>('User', userSchema);
