import mongoose, { type Model } from 'mongoose';

/** A code that opens a locked account once, when no passkey is at hand. The code itself is kept by nobody but the reader. */
export type RecoveryCodeRecord = { user_id: string; digest: string; created_at: Date };

const text = { type: String, required: true };

const recoveryCodeSchema = new mongoose.Schema<RecoveryCodeRecord>(
  { user_id: text, digest: text, created_at: { type: Date, required: true } },
  { id: false, versionKey: false, collection: 'recovery_codes' },
);
recoveryCodeSchema.index({ user_id: 1, digest: 1 }, { unique: true });

export const RecoveryCodeModel =
  (mongoose.models.RecoveryCode as Model<RecoveryCodeRecord> | undefined) ??
  mongoose.model<RecoveryCodeRecord>('RecoveryCode', recoveryCodeSchema);
