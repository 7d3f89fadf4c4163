import 'server-only';
import { LRUCache } from 'lru-cache';
import { stampOf } from './connect';

/** What is made of all that a reader has, and how much room it takes. */
type Holdable = { bytes: number };

/** Without a thing where it was asked for and not made, or is larger than the room there is. */
type Held = { stamp: number; what?: Holdable; isRefused?: true };

const MOST_BYTES = 160 * 2 ** 20;
/** What is known of something that is not held. */
const LITTLE = 100;

// Each bundle has its own modules: the room is one for the process.
const shared = globalThis as typeof globalThis & { booktimeHeld?: LRUCache<string, Held> };
const held = (shared.booktimeHeld ??= new LRUCache<string, Held>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ what }) => what?.bytes || LITTLE,
}));
const making = new Map<string, Promise<Holdable>>();

/**
 * Holds in memory what `make` makes of a reader's things, until one of them changes. Nobody can tell with MONGO_URL, where
 * other servers write too: nothing is held then.
 */
export const holdWhileUnchanged = <What extends Holdable>(name: string, make: (userId: string) => Promise<What>) => {
  const keyOf = (userId: string) => `${name} ${userId}`;

  const makeAnew = async (userId: string, stamp: number): Promise<What> => {
    const what = await make(userId);
    held.set(keyOf(userId), what.bytes < MOST_BYTES ? { stamp, what } : { stamp, isRefused: true });
    return what;
  };

  /** One at a time of the same: what is read after the stamp was looked at is no older than it says. */
  const makeOnce = (userId: string, stamp: number): Promise<What> => {
    const turn = `${keyOf(userId)} ${stamp}`;
    const made = making.get(turn) ?? makeAnew(userId, stamp).finally(() => making.delete(turn));
    making.set(turn, made);
    return made as Promise<What>;
  };

  const known = (userId: string, stamp: number) => {
    const found = held.get(keyOf(userId));
    return found?.stamp === stamp ? found : undefined;
  };

  return {
    /** What is held, or is made for whoever asks. */
    async get(userId: string): Promise<What> {
      const stamp = stampOf(userId);
      if (stamp === undefined) return make(userId);
      return (known(userId, stamp)?.what as What | undefined) ?? makeOnce(userId, stamp);
    },

    /**
     * What is held, for who can do without: it is made beside what else goes on, once it was asked for twice. Whoever asks
     * once after each change pays for nothing.
     */
    find(userId: string): What | undefined {
      const stamp = stampOf(userId);
      if (stamp === undefined) return undefined;
      const found = known(userId, stamp);
      if (!found) held.set(keyOf(userId), { stamp });
      else if (!found.what && !found.isRefused) void makeOnce(userId, stamp).catch(() => undefined);
      return found?.what as What | undefined;
    },
  };
};
