import mongoose, { type Model } from 'mongoose';

/** How far a reader means to go with a saga. */
export type SagaSettingsRecord = {
  user_id: string;
  /** As its books spell it. */
  saga: string;
  is_done: boolean;
  stop_at: number | null;
  ignores_extras: boolean;
};

const required = { type: String, required: true };

const sagaSettingsSchema = new mongoose.Schema<SagaSettingsRecord>(
  {
    user_id: required,
    saga: required,
    is_done: { type: Boolean, default: false },
    stop_at: { type: Number, default: null },
    ignores_extras: { type: Boolean, default: false },
  },
  { id: false, versionKey: false, collection: 'saga_settings' },
);
sagaSettingsSchema.index({ user_id: 1, saga: 1 }, { unique: true });

export const SagaSettingsModel =
  (mongoose.models.SagaSettings as Model<SagaSettingsRecord> | undefined) ??
  mongoose.model<SagaSettingsRecord>('SagaSettings', sagaSettingsSchema);
