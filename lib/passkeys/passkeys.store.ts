import 'server-only';
import { connect } from '@/lib/db/connect';
import { removeOne } from '@/lib/db/write-races';
import { type PasskeyRecord, PasskeyModel } from '@/models/passkey';

export type { PasskeyRecord };
/** What is told of a passkey; only signing in needs its key. */
export type PasskeyFacts = Omit<PasskeyRecord, 'public_key'>;

export const passkeyStore = {
  /** The oldest first. */
  async list(userId: string): Promise<PasskeyFacts[]> {
    await connect();
    return PasskeyModel.find({ user_id: userId }, { public_key: 0 })
      .sort({ created_at: 1, id: 1 })
      .lean<PasskeyFacts[]>();
  },

  async isThereAny(userId: string): Promise<boolean> {
    await connect();
    return (await PasskeyModel.exists({ user_id: userId })) !== null;
  },

  async findByCredential(userId: string, credentialId: string): Promise<PasskeyRecord | null> {
    await connect();
    return PasskeyModel.findOne({ user_id: userId, credential_id: credentialId }).lean<PasskeyRecord>();
  },

  async insert(passkey: PasskeyRecord): Promise<void> {
    await connect();
    await PasskeyModel.create(passkey);
  },

  async use(userId: string, id: string, used: Pick<PasskeyRecord, 'counter' | 'used_at'>): Promise<void> {
    await connect();
    await PasskeyModel.updateOne({ user_id: userId, id }, { $set: used });
  },

  async rename(userId: string, id: string, name: string): Promise<PasskeyFacts | null> {
    await connect();
    const found = PasskeyModel.findOneAndUpdate(
      { user_id: userId, id },
      { $set: { name } },
      { returnDocument: 'after' },
    );
    return found.lean<PasskeyFacts>();
  },

  /** Whether there was one to remove. */
  async remove(userId: string, id: string): Promise<boolean> {
    await connect();
    return removeOne(PasskeyModel, { user_id: userId, id });
  },

  async removeAll(userId: string): Promise<void> {
    await connect();
    await PasskeyModel.deleteMany({ user_id: userId });
  },
};
