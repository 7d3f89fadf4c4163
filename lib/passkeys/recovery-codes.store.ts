import 'server-only';
import { connect } from '@/lib/db/connect';
import { removeOne } from '@/lib/db/write-races';
import { RecoveryCodeModel } from '@/models/recovery-code';

export const recoveryCodeStore = {
  async count(userId: string): Promise<number> {
    await connect();
    return RecoveryCodeModel.countDocuments({ user_id: userId });
  },

  async insert(userId: string, digests: readonly string[], now: Date): Promise<void> {
    await connect();
    await RecoveryCodeModel.insertMany(digests.map((digest) => ({ user_id: userId, digest, created_at: now })));
  },

  /** Whether it was one of them: of two who spend it at once, one does. */
  async spend(userId: string, digest: string): Promise<boolean> {
    await connect();
    return removeOne(RecoveryCodeModel, { user_id: userId, digest });
  },

  /** All of a reader's but those with these digests. */
  async forget(userId: string, but: readonly string[] = []): Promise<void> {
    await connect();
    await RecoveryCodeModel.deleteMany({ user_id: userId, digest: { $nin: [...but] } });
  },
};
