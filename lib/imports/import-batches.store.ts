import 'server-only';
import { connect } from '@/lib/db/connect';
import { isDuplicateKey, removeOne } from '@/lib/db/write-races';
import { ImportBatchModel, type ImportBatchRecord } from '@/models/import-batch';

export type Batch = ImportBatchRecord;
export type State = Batch['state'];
type Of = Pick<Batch, 'user_id' | 'id'>;

const of = ({ user_id, id }: Of) => ({ user_id, id });
/** Without what only whoever works on it needs. */
const SHOWN = { _id: 0, answers: 0, beside_told: 0, beside_added: 0 } as const;
const withoutLease = { lease_owner: 1, lease_until: 1 } as const;

export const importBatchStore = {
  async add(batch: Batch): Promise<void> {
    await connect();
    await ImportBatchModel.create(batch);
  },

  async find(user_id: string, id: string): Promise<Batch | null> {
    await connect();
    return ImportBatchModel.findOne({ user_id, id }, SHOWN).lean();
  },

  /** The newest first. */
  async list(user_id: string, { limit, offset }: { limit: number; offset: number }): Promise<Batch[]> {
    await connect();
    const found = ImportBatchModel.find({ user_id }, SHOWN).sort({ created_at: -1, id: 1 }).skip(offset);
    return limit === 0 ? [] : found.limit(limit).lean();
  },

  async count(user_id: string): Promise<number> {
    await connect();
    return ImportBatchModel.countDocuments({ user_id });
  },

  async forget(batch: Of): Promise<void> {
    await connect();
    await removeOne(ImportBatchModel, of(batch));
  },

  /** Those, of whichever reader, that somebody was at work on: read once, when a server starts. */
  async unfinished(): Promise<Of[]> {
    await connect();
    const atWork = [{ state: { $in: ['reading', 'applying', 'undoing'] } }, { 'enrichment.state': 'running' }];
    return ImportBatchModel.find({ $or: atWork } as object, { _id: 0, user_id: 1, id: 1 }).lean();
  },

  /**
   * Moves a batch on from one of some states, and takes it from whoever was at work on it. False when it was in none of
   * them, or when another batch of the reader holds the claim.
   */
  async move(batch: Of, from: readonly State[], change: Partial<Batch>): Promise<boolean> {
    await connect();
    const { claim, ...rest } = change;
    const holds = claim === true;
    try {
      const { matchedCount } = await ImportBatchModel.updateOne(
        { ...of(batch), state: { $in: [...from] } },
        {
          $set: { ...rest, ...(holds && { claim }) },
          $unset: { ...withoutLease, ...(!holds && { claim: 1 as const }) },
        },
      );
      return matchedCount === 1;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  },

  /** Takes the work on a batch, unless somebody else has it: until when, or null. */
  async take(batch: Of, owner: string, milliseconds: number): Promise<Batch | null> {
    await connect();
    const now = new Date();
    const free = [{ lease_until: { $exists: false } }, { lease_until: { $lte: now } }];
    const lease = { lease_owner: owner, lease_until: new Date(now.getTime() + milliseconds) };
    return ImportBatchModel.findOneAndUpdate(
      { ...of(batch), $or: free } as object,
      { $set: lease },
      { returnDocument: 'after', projection: { _id: 0 } },
    ).lean();
  },

  /** Goes on with the work, and says how far it is; false when it is somebody else's by now. */
  async renew(batch: Of & Pick<Batch, 'state'>, owner: string, milliseconds: number, change: object = {}) {
    await connect();
    const lease_until = new Date(Date.now() + milliseconds);
    const { matchedCount } = await ImportBatchModel.updateOne(
      { ...of(batch), state: batch.state, lease_owner: owner },
      { $set: { ...change, lease_until } },
    );
    return matchedCount === 1;
  },

  /** Ends the work of its owner. */
  async finish(batch: Of & Pick<Batch, 'state'>, owner: string, change: object): Promise<boolean> {
    await connect();
    const { matchedCount } = await ImportBatchModel.updateOne(
      { ...of(batch), state: batch.state, lease_owner: owner },
      { $set: change, $unset: { ...withoutLease, claim: 1 as const } },
    );
    return matchedCount === 1;
  },

  /** Lets somebody else go on. */
  async release(batch: Of, owner: string): Promise<void> {
    await connect();
    await ImportBatchModel.updateOne({ ...of(batch), lease_owner: owner }, { $unset: withoutLease });
  },

  /** Changes what does not depend on the work in hand. */
  async change(batch: Of, change: object): Promise<void> {
    await connect();
    await ImportBatchModel.updateOne(of(batch), { $set: change });
  },
};
