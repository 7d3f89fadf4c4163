import 'server-only';
import { connect } from '@/lib/db/connect';
import { isDuplicateKey } from '@/lib/db/write-races';
import { env } from '@/lib/env';
import { OpenLibraryPaceModel, type OpenLibraryPaceRecord } from '@/models/openlibrary-pace';

type Allowance = { interval: number; burst: number };
type Turn = { granted: boolean; wait: number; paused: boolean; strikes: number };

const ATTEMPTS = 100;
const PAUSE = 60_000;
const LONGEST_PAUSE = 3_600_000;

const upstream = () => env().OPENLIBRARY_URL;

const read = async (): Promise<OpenLibraryPaceRecord> => {
  const which = { upstream: upstream() };
  const record = await OpenLibraryPaceModel.findOne(which, { _id: 0 }).lean();
  if (record) return record;
  const first = { ...which, due: new Date(0), paused_until: new Date(0), strikes: 0 };
  await OpenLibraryPaceModel.create(first).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
  });
  return read();
};

/** The site's shared record of what it sent. Clocks that differ between machines only make it slower, never faster. */
export const paceStore = {
  /** Takes the next turn if it comes within `patience` milliseconds; else says how long it would have been. */
  async reserve({ interval, burst }: Allowance, patience: number): Promise<Turn> {
    await connect();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { due, paused_until, strikes } = await read();
      const now = Date.now();
      const pause = paused_until.getTime() - now;
      if (pause > 0) return { granted: false, wait: pause, paused: true, strikes };
      const start = Math.max(due.getTime(), now);
      const wait = Math.max(0, start - (burst - 1) * interval - now);
      if (wait > patience) return { granted: false, wait, paused: false, strikes };
      const { matchedCount } = await OpenLibraryPaceModel.updateOne(
        { upstream: upstream(), due },
        { $set: { due: new Date(Math.ceil(start + interval)) } },
      );
      if (matchedCount) return { granted: true, wait, paused: false, strikes };
    }
    return { granted: false, wait: patience, paused: false, strikes: 0 };
  },

  /** How much longer everything is paused, in milliseconds. */
  async pauseLeft(): Promise<number> {
    await connect();
    return Math.max(0, (await read()).paused_until.getTime() - Date.now());
  },

  /** Stops every process of the site for the time that was asked, or longer after each pause in a row. In milliseconds. */
  async pause(asked?: number): Promise<number> {
    await connect();
    const now = Date.now();
    const { strikes } = await read();
    const length = asked ?? Math.min(PAUSE * 2 ** strikes, LONGEST_PAUSE);
    const until = new Date(now + length);
    // Of several refusals at once only the first counts as a strike.
    const which = { upstream: upstream(), paused_until: { $lte: new Date(now) } };
    await OpenLibraryPaceModel.updateOne(which, { $inc: { strikes: 1 } });
    await OpenLibraryPaceModel.updateOne({ upstream: upstream() }, { $max: { paused_until: until } });
    return length;
  },

  /** How far ahead of its pace the site is, and how much longer it pauses, in milliseconds. */
  async state(): Promise<{ debt: number; pause: number }> {
    await connect();
    const { due, paused_until } = await read();
    const now = Date.now();
    return { debt: Math.max(0, due.getTime() - now), pause: Math.max(0, paused_until.getTime() - now) };
  },

  async forgetStrikes(): Promise<void> {
    await connect();
    await OpenLibraryPaceModel.updateOne({ upstream: upstream() }, { $set: { strikes: 0 } });
  },
};
