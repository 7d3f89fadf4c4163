import 'server-only';
import type { Model } from 'mongoose';
import { connect } from '@/lib/db/connect';
import { isDuplicateKey } from '@/lib/db/write-races';
import { IgnoredSuggestionModel } from '@/models/ignored-suggestion';
import { ReadingDayModel } from '@/models/reading-day';
import { ReadingGoalsModel } from '@/models/reading-goals';
import { SagaSettingsModel } from '@/models/saga-settings';
import { BESIDE_KINDS, type BesideBooks, type BesideKind } from './beside-books.schemas';

type Told = Record<string, unknown>;

const CHUNK = 200;

const chunksOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, i) => all.slice(i * CHUNK, (i + 1) * CHUNK));

/** Records of a reader of which there is one for each of some values. */
const kind = <R extends { user_id: string }>(model: Model<R>, ...unique: (keyof R & string)[]) => {
  const { collection } = model;
  const keyOf = (record: Told) => JSON.stringify(unique.map((field) => record[field]));
  return {
    missing: async (user_id: string, told: readonly Told[]): Promise<Told[]> => {
      const known = await collection.find({ user_id }, { projection: { _id: 0 } }).toArray();
      const there = new Set(known.map((record) => keyOf(record as Told)));
      return [...new Map(told.map((record) => [keyOf(record), record])).values()].filter(
        (one) => !there.has(keyOf(one)),
      );
    },
    add: async (user_id: string, records: readonly Told[]): Promise<void> => {
      for (const chunk of chunksOf(records))
        await collection
          .insertMany(chunk.map((record) => ({ ...record, user_id })) as never[], { ordered: false })
          .catch((error: unknown) => {
            if (!isDuplicateKey(error)) throw error;
          });
    },
    remove: async (user_id: string, records: readonly Told[]): Promise<void> => {
      for (const chunk of chunksOf(records)) await collection.deleteMany({ user_id, $or: chunk } as never);
    },
  };
};

const KINDS = {
  saga_settings: kind(SagaSettingsModel, 'saga'),
  goals: kind(ReadingGoalsModel, 'year'),
  reading_days: kind(ReadingDayModel, 'day'),
  ignored_suggestions: kind(IgnoredSuggestionModel, 'kind', 'key'),
} satisfies Record<BesideKind, unknown>;

export const besideBooksStore = {
  /** Of what is told, that of which the reader has nothing. */
  async missing(userId: string, told: BesideBooks): Promise<BesideBooks> {
    await connect();
    const lists = BESIDE_KINDS.map(async (name) => [name, await KINDS[name].missing(userId, told[name])]);
    return Object.fromEntries(await Promise.all(lists)) as BesideBooks;
  },

  /** Adds what is missing: doing it again adds nothing twice, and changes nothing that is there. */
  async add(userId: string, missing: BesideBooks): Promise<void> {
    await connect();
    for (const name of BESIDE_KINDS) await KINDS[name].add(userId, missing[name]);
  },

  /** Removes what is still as it was added. */
  async remove(userId: string, added: BesideBooks): Promise<void> {
    await connect();
    for (const name of BESIDE_KINDS) await KINDS[name].remove(userId, added[name]);
  },
};
