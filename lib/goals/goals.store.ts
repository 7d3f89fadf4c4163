import 'server-only';
import { connect } from '@/lib/db/connect';
import { removeOne, upsert } from '@/lib/db/write-races';
import { ReadingGoalsModel, type ReadingGoalsRecord } from '@/models/reading-goals';
import type { GoalsPatch } from './goals.schemas';

/** What a reader set themselves for a year. */
export type Targets = Omit<ReadingGoalsRecord, 'user_id'>;

const FIELDS = { _id: 0, user_id: 0 } as const;

export const goalStore = {
  /** The latest year first. */
  async list(userId: string): Promise<Targets[]> {
    await connect();
    return ReadingGoalsModel.find({ user_id: userId }, FIELDS).sort({ year: -1 }).lean<Targets[]>();
  },

  async find(userId: string, year: number): Promise<Targets | null> {
    await connect();
    return ReadingGoalsModel.findOne({ user_id: userId, year }, FIELDS).lean<Targets>();
  },

  /** Changes the goals that are given, each on its own: whoever changes another at once loses nothing. */
  async change(userId: string, year: number, goals: GoalsPatch): Promise<void> {
    await connect();
    const which = { user_id: userId, year };
    const isSet = Object.values(goals).some((target) => target !== null);
    await upsert(() =>
      ReadingGoalsModel.updateOne(which, { $set: goals }, { upsert: isSet, setDefaultsOnInsert: true }).exec(),
    );
    // A year without a goal is not kept.
    await removeOne(ReadingGoalsModel, { ...which, books: null, volumes: null, pages: null });
  },

  /** False when there was none. */
  async remove(userId: string, year: number): Promise<boolean> {
    await connect();
    return removeOne(ReadingGoalsModel, { user_id: userId, year });
  },
};
