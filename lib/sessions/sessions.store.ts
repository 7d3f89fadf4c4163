import 'server-only';
import { connect } from '@/lib/db/connect';
import { removeOne } from '@/lib/db/write-races';
import { type SessionRecord, SessionModel } from '@/models/session';

export type { SessionRecord };

export const sessionStore = {
  async insert(session: SessionRecord): Promise<void> {
    await connect();
    await SessionModel.create(session);
  },

  /** When the session was last seen; null when it was ended. */
  async seenAt(userId: string, id: string): Promise<Date | null> {
    await connect();
    const filter = { user_id: userId, id };
    const found = await SessionModel.findOne(filter, { _id: 0, seen_at: 1 }).lean();
    return found?.seen_at ?? null;
  },

  async see(userId: string, id: string, seen: Pick<SessionRecord, 'seen_at' | 'expires_at'>): Promise<void> {
    await connect();
    await SessionModel.updateOne({ user_id: userId, id }, { $set: seen });
  },

  /** The one that was seen last comes first. */
  async list(userId: string): Promise<SessionRecord[]> {
    await connect();
    return SessionModel.find({ user_id: userId }, { _id: 0 }).sort({ seen_at: -1, id: 1 }).lean<SessionRecord[]>();
  },

  /** Whether there was one to end. */
  async end(userId: string, id: string): Promise<boolean> {
    await connect();
    return removeOne(SessionModel, { user_id: userId, id });
  },

  /** All of a reader's but this one. */
  async endOthers(userId: string, id: string | undefined): Promise<void> {
    await connect();
    await SessionModel.deleteMany({ user_id: userId, ...(id && { id: { $ne: id } }) });
  },

  /** Those of every reader: for an administrator. */
  async endAll(): Promise<void> {
    await connect();
    await SessionModel.deleteMany({});
  },
};
