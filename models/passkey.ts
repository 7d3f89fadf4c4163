import mongoose, { type Model } from 'mongoose';

/** A passkey that opens a reader's account. What is kept of it is public: the secret stays in the reader's device. */
export type PasskeyRecord = {
  id: string;
  user_id: string;
  /** As its device calls it, in base64url. */
  credential_id: string;
  /** In base64url. */
  public_key: string;
  /** How often it signed, where its device counts: it only grows. */
  counter: number;
  /** How a browser reaches it: `internal`, `usb`, `hybrid`… */
  transports: string[];
  /** Whether other devices of the reader have it too. */
  is_synced: boolean;
  name: string;
  created_at: Date;
  used_at: Date | null;
};

const text = { type: String, required: true };

const passkeySchema = new mongoose.Schema<PasskeyRecord>(
  {
    id: text,
    user_id: text,
    credential_id: text,
    public_key: text,
    counter: { type: Number, required: true },
    transports: { type: [String], default: [] },
    is_synced: { type: Boolean, required: true },
    name: text,
    created_at: { type: Date, required: true },
    used_at: { type: Date, default: null },
  },
  { id: false, versionKey: false, collection: 'passkeys' },
);
passkeySchema.index({ user_id: 1, credential_id: 1 }, { unique: true });

export const PasskeyModel =
  (mongoose.models.Passkey as Model<PasskeyRecord> | undefined) ??
  mongoose.model<PasskeyRecord>('Passkey', passkeySchema);
