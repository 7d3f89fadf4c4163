import mongoose, { type Model } from 'mongoose';

/** A piece of an uploaded file. It is kept until the import is applied, and thirty days at most. */
export type ImportFileRecord = {
  user_id: string;
  batch_id: string;
  /** Its place in the file, from 0. */
  n: number;
  bytes: Buffer;
  created_at: Date;
};

const THIRTY_DAYS = 30 * 24 * 60 * 60;

const required = { type: String, required: true };

const importFileSchema = new mongoose.Schema<ImportFileRecord>(
  {
    user_id: required,
    batch_id: required,
    n: { type: Number, required: true },
    bytes: { type: Buffer, required: true },
    created_at: { type: Date, required: true },
  },
  { id: false, versionKey: false, collection: 'import_files' },
);
importFileSchema.index({ user_id: 1, batch_id: 1, n: 1 }, { unique: true });
importFileSchema.index({ created_at: 1 }, { expireAfterSeconds: THIRTY_DAYS });

export const ImportFileModel =
  (mongoose.models.ImportFile as Model<ImportFileRecord> | undefined) ??
  mongoose.model<ImportFileRecord>('ImportFile', importFileSchema);
