import 'server-only';
import { connect } from '@/lib/db/connect';
import { insert, isDuplicateKey, removeOne } from '@/lib/db/write-races';
import { IdempotentAnswerModel, type IdempotentAnswerRecord } from '@/models/idempotent-answer';

export type Claim = Pick<IdempotentAnswerRecord, 'user_id' | 'key' | 'fingerprint'>;

const which = ({ user_id, key }: Claim) => ({ user_id, key });

export const idempotencyStore = {
  /** Whether this request is the first with its key. */
  async claim(claim: Claim): Promise<boolean> {
    await connect();
    const _id = `${claim.user_id} ${claim.key}`;
    return insert(() => IdempotentAnswerModel.create({ _id, ...claim, created_at: new Date() })).then(
      () => true,
      (error: unknown) => {
        if (isDuplicateKey(error)) return false;
        throw error;
      },
    );
  },

  async find(claim: Claim): Promise<IdempotentAnswerRecord | null> {
    await connect();
    return IdempotentAnswerModel.findOne(which(claim)).lean();
  },

  /** Takes over a request that whoever began it will never finish. One of those who try succeeds. */
  async takeOver(claim: Claim, begun: Date): Promise<boolean> {
    await connect();
    const abandoned = { ...which(claim), created_at: begun, answer: { $exists: false } };
    const { matchedCount } = await IdempotentAnswerModel.updateOne(abandoned, { $set: { created_at: new Date() } });
    return matchedCount === 1;
  },

  async keep(claim: Claim, { answer, content }: { answer: string; content?: string | undefined }): Promise<void> {
    await connect();
    const kept = { answer, ...(content !== undefined && { content }) };
    await IdempotentAnswerModel.updateOne(which(claim), { $set: kept });
  },

  async release(claim: Claim): Promise<void> {
    await connect();
    await removeOne(IdempotentAnswerModel, { ...which(claim), answer: { $exists: false } });
  },
};
