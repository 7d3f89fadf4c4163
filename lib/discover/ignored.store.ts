import 'server-only';
import { randomUUID } from 'node:crypto';
import { connect } from '@/lib/db/connect';
import { removeOne, upsert } from '@/lib/db/write-races';
import { IgnoredSuggestionModel, type IgnoredSuggestionRecord } from '@/models/ignored-suggestion';
import type { IgnoredSuggestion, IgnoreSuggestion } from './ignored.schemas';

const toIgnored = ({ id, kind, key, title, author, ignored_at }: IgnoredSuggestionRecord): IgnoredSuggestion => ({
  id,
  kind,
  key,
  title,
  author,
  ignored_at: ignored_at.toISOString(),
});

export const ignoredStore = {
  /** The latest first. */
  async list(userId: string): Promise<IgnoredSuggestion[]> {
    await connect();
    const records = await IgnoredSuggestionModel.find({ user_id: userId }).sort({ ignored_at: -1, id: 1 }).lean();
    return records.map(toIgnored);
  },

  /** What is ignored already stays as it was. */
  async add(userId: string, { kind, key, ...told }: IgnoreSuggestion, now: Date): Promise<IgnoredSuggestion> {
    await connect();
    const record = await upsert(() =>
      IgnoredSuggestionModel.findOneAndUpdate(
        { user_id: userId, kind, key },
        { $setOnInsert: { id: randomUUID(), ...told, ignored_at: now } },
        { upsert: true, returnDocument: 'after', projection: { _id: 0 } },
      )
        .lean()
        .exec(),
    );
    if (!record) throw new Error('An upsert left nothing');
    return toIgnored(record);
  },

  /** What was ignored, or null when there was no such thing. */
  async remove(userId: string, id: string): Promise<IgnoredSuggestion | null> {
    await connect();
    const which = { user_id: userId, id };
    const record = await IgnoredSuggestionModel.findOne(which).lean();
    return record && (await removeOne(IgnoredSuggestionModel, which)) ? toIgnored(record) : null;
  },
};
