import mongoose, { type Model } from 'mongoose';

/** What a passkey has to sign, once and soon. */
export type PasskeyChallengeRecord = {
  challenge: string;
  /** What it was asked for, so that it serves nothing else. */
  purpose: string;
  expires_at: Date;
};

const text = { type: String, required: true };

const passkeyChallengeSchema = new mongoose.Schema<PasskeyChallengeRecord>(
  { challenge: text, purpose: text, expires_at: { type: Date, required: true } },
  { id: false, versionKey: false, collection: 'passkey_challenges' },
);
passkeyChallengeSchema.index({ challenge: 1 }, { unique: true });
passkeyChallengeSchema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });

export const PasskeyChallengeModel =
  (mongoose.models.PasskeyChallenge as Model<PasskeyChallengeRecord> | undefined) ??
  mongoose.model<PasskeyChallengeRecord>('PasskeyChallenge', passkeyChallengeSchema);
