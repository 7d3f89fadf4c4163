import 'server-only';
import { connect } from '@/lib/db/connect';
import { upsert } from '@/lib/db/write-races';
import { ReadingDayModel } from '@/models/reading-day';

export const readingDayStore = {
  async add(userId: string, day: string): Promise<void> {
    await connect();
    await upsert(() =>
      ReadingDayModel.updateOne({ user_id: userId, day }, { $setOnInsert: { day } }, { upsert: true }).exec(),
    );
  },

  async list(userId: string): Promise<string[]> {
    await connect();
    const records = await ReadingDayModel.find({ user_id: userId }, { _id: 0, day: 1 }).sort({ day: 1 }).lean();
    return records.map(({ day }) => day);
  },
};
