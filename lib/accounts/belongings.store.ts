import 'server-only';
import type { Model } from 'mongoose';
import { toBook } from '@/lib/books/books.records';
import { connect } from '@/lib/db/connect';
import { fromProgress } from '@/lib/readings/readings';
import { type BookRecord, BookModel } from '@/models/book';
import { BookChangeModel } from '@/models/book-change';
import { DeletedBookModel } from '@/models/deleted-book';
import { IdempotentAnswerModel } from '@/models/idempotent-answer';
import { IgnoredSuggestionModel } from '@/models/ignored-suggestion';
import { ImportBatchModel } from '@/models/import-batch';
import { ImportFileModel } from '@/models/import-file';
import { ImportRowModel } from '@/models/import-row';
import { PasskeyModel } from '@/models/passkey';
import { ReadingDayModel } from '@/models/reading-day';
import { ReadingGoalsModel } from '@/models/reading-goals';
import { RecoveryCodeModel } from '@/models/recovery-code';
import { SagaSettingsModel } from '@/models/saga-settings';
import { SessionModel } from '@/models/session';

/** A book as the API shows it, and its readings to the moment. */
const told = (record: BookRecord) => ({
  ...toBook(record),
  // A book stored before there were readings has what they follow from.
  readings_kept: record.readings ?? fromProgress(record),
});

const A_FEW = 100;

const kept = <R extends { user_id: string }, T>(model: Model<R>, show: (record: R) => T) => ({
  collection: model.collection.collectionName,
  /** One after the other: however many there are, a few are in memory. */
  each: async function* (userId: string): AsyncGenerator<T> {
    const found = model.collection.find({ user_id: userId }, { projection: { _id: 0 }, batchSize: A_FEW });
    for await (const record of found) yield show(record as unknown as R);
  },
  countOthers: (userIds: readonly string[]) => model.collection.countDocuments({ user_id: { $nin: [...userIds] } }),
  forget: async (userId: string): Promise<void> => void (await model.collection.deleteMany({ user_id: userId })),
});

const asKept = <R extends { user_id: string }>({ user_id: _, ...record }: R) => record;
const whenKept = <R extends { user_id: string; at: Date }>({ user_id: _, at, ...record }: R) => ({
  ...record,
  at: at.toISOString(),
});

/**
 * All that is kept about a reader beside the account, under the name it has in their file: what is given to them, and what
 * is forgotten when they leave. A test fails when a model says whose its records are and is not here.
 */
export const BELONGINGS = {
  books: kept(BookModel, told),
  bin: kept(DeletedBookModel, ({ deleted_at, book }) => ({ deleted_at: deleted_at.toISOString(), book: told(book) })),
  history: kept(BookChangeModel, whenKept),
  saga_settings: kept(SagaSettingsModel, asKept),
  goals: kept(ReadingGoalsModel, asKept),
  reading_days: kept(ReadingDayModel, ({ day }) => day),
  ignored_suggestions: kept(IgnoredSuggestionModel, ({ user_id: _, ignored_at, ...ignored }) => ({
    ...ignored,
    ignored_at: ignored_at.toISOString(),
  })),
  imports: kept(
    ImportBatchModel,
    ({ user_id: _, lease_owner: _o, lease_until: _u, claim: _c, pass: _p, ...batch }) => ({
      ...batch,
      created_at: batch.created_at.toISOString(),
      applied_at: batch.applied_at?.toISOString() ?? null,
      undone_at: batch.undone_at?.toISOString() ?? null,
    }),
  ),
  import_rows: kept(ImportRowModel, ({ user_id: _, added, ...row }) => ({
    ...row,
    added: added?.toISOString() ?? null,
  })),
  // The reader has the file; what it says is in the rows.
  import_files: kept(ImportFileModel, ({ batch_id, n, created_at }) => ({
    batch_id,
    n,
    created_at: created_at.toISOString(),
  })),
  sessions: kept(SessionModel, ({ opened_at, opened_with, seen_at, browser, system }) => ({
    opened_at: opened_at.toISOString(),
    opened_with,
    seen_at: seen_at.toISOString(),
    browser,
    system,
  })),
  passkeys: kept(PasskeyModel, ({ name, created_at, used_at, is_synced }) => ({
    name,
    created_at: created_at.toISOString(),
    used_at: used_at?.toISOString() ?? null,
    is_synced,
  })),
  // Not even a digest of them leaves.
  recovery_codes: kept(RecoveryCodeModel, ({ created_at }) => ({ created_at: created_at.toISOString() })),
  remembered_answers: kept(IdempotentAnswerModel, ({ key, answer, created_at }) => ({
    key,
    answer: answer ?? null,
    created_at: created_at.toISOString(),
  })),
};

export type BelongingName = keyof typeof BELONGINGS;
type Belonging<K extends BelongingName> =
  ReturnType<(typeof BELONGINGS)[K]['each']> extends AsyncGenerator<infer T> ? T : never;
type Belongings = { [K in BelongingName]: Belonging<K>[] };

const whole = async <T>(each: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of each) all.push(one);
  return all;
};

export const belongingsStore = {
  async list(userId: string): Promise<Belongings> {
    await connect();
    const lists = Object.entries(BELONGINGS).map(async ([name, { each }]) => [
      name,
      await whole<unknown>(each(userId)),
    ]);
    return Object.fromEntries(await Promise.all(lists));
  },

  /** All of one kind. */
  async *each<K extends BelongingName>(userId: string, name: K): AsyncGenerator<Belonging<K>> {
    await connect();
    yield* BELONGINGS[name].each(userId) as AsyncGenerator<Belonging<K>>;
  },

  /** How many books each reader has, by id; those who have none are not there. */
  async countBooks(): Promise<Map<string, number>> {
    await connect();
    const groups = await BookModel.aggregate<{ _id: string; books: number }>([
      { $group: { _id: '$user_id', books: { $sum: 1 } } },
    ]);
    return new Map(groups.map(({ _id, books }) => [_id, books]));
  },

  /** What is of nobody: its account is gone. How many records by collection, where there are any. */
  async countOrphans(readers: readonly string[]): Promise<Record<string, number>> {
    await connect();
    const counts = Object.values(BELONGINGS).map(async ({ collection, countOthers }) => [
      collection,
      await countOthers(readers),
    ]);
    return Object.fromEntries((await Promise.all(counts)).filter(([, count]) => Number(count) > 0));
  },

  async forget(userId: string): Promise<void> {
    await connect();
    for (const { forget } of Object.values(BELONGINGS)) await forget(userId);
  },
};
