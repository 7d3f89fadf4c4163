import 'server-only';
import { connect } from '@/lib/db/connect';
import { upsert } from '@/lib/db/write-races';
import { SagaSettingsModel, type SagaSettingsRecord } from '@/models/saga-settings';
import type { SagaSettings } from './grid.schemas';

const toSettings = ({ is_done, stop_at, ignores_extras }: SagaSettingsRecord): SagaSettings => ({
  is_done,
  stop_at,
  ignores_extras,
});

export const sagaSettingsStore = {
  /** What a reader decided of their sagas, by name; of some of them, or of all. */
  async list(userId: string, sagas?: readonly string[]): Promise<Map<string, SagaSettings>> {
    await connect();
    const which = { user_id: userId, ...(sagas && { saga: { $in: [...sagas] } }) };
    const records = await SagaSettingsModel.find(which, { _id: 0 }).lean();
    return new Map(records.map((record) => [record.saga, toSettings(record)]));
  },

  async change(userId: string, saga: string, settings: Partial<SagaSettings>): Promise<SagaSettings> {
    await connect();
    const record = await upsert(() =>
      SagaSettingsModel.findOneAndUpdate(
        { user_id: userId, saga },
        { $set: settings },
        { upsert: true, returnDocument: 'after', setDefaultsOnInsert: true, projection: { _id: 0 } },
      )
        .lean()
        .exec(),
    );
    if (!record) throw new Error('An upsert left nothing');
    return toSettings(record);
  },
};
