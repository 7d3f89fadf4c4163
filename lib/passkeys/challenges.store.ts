import 'server-only';
import { connect } from '@/lib/db/connect';
import { removeOne } from '@/lib/db/write-races';
import { type PasskeyChallengeRecord, PasskeyChallengeModel } from '@/models/passkey-challenge';

export const challengeStore = {
  async keep(challenge: PasskeyChallengeRecord): Promise<void> {
    await connect();
    await PasskeyChallengeModel.create(challenge);
  },

  /** Whether it was asked for, for this, and not taken before: of two who take it at once, one gets it. */
  async take({ challenge, purpose }: Omit<PasskeyChallengeRecord, 'expires_at'>, now: Date): Promise<boolean> {
    await connect();
    return removeOne(PasskeyChallengeModel, { challenge, purpose, expires_at: { $gt: now } });
  },
};
