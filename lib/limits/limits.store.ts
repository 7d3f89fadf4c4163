import 'server-only';
import mongoose from 'mongoose';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { connect } from '@/lib/db/connect';
import { upsert } from '@/lib/db/write-races';
import { LimitCountModel } from '@/models/limit-count';

type Limit = { what: string; most: number; seconds: number };

const limiters = new Map<string, RateLimiterMongo>();

const limiterOf = ({ what, most, seconds }: Limit): RateLimiterMongo => {
  const name = `${what} ${most}`;
  const limiter =
    limiters.get(name) ??
    new RateLimiterMongo({
      storeClient: mongoose.connection,
      tableName: LimitCountModel.collection.collectionName,
      disableIndexesCreation: true,
      keyPrefix: what,
      points: most,
      duration: seconds,
      // Whoever is over the limit costs the database nothing more until it has passed.
      inMemoryBlockOnConsumed: most + 1,
    });
  limiters.set(name, limiter);
  return limiter;
};

export const limitStore = {
  /** Counts one more, for every server of the site; in how many milliseconds to come back, or null when it is within the limit. */
  async count(limit: Limit, who: string): Promise<number | null> {
    await connect();
    const limiter = limiterOf(limit);
    return upsert(() => limiter.consume(who)).then(
      () => null,
      (refusal: unknown) => {
        if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
        throw refusal;
      },
    );
  },
};
