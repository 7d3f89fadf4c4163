import 'server-only';
import { Types, type QueryFilter } from 'mongoose';
import { connect } from '@/lib/db/connect';
import { ImportRowModel, type ImportRowRecord } from '@/models/import-row';

export type ImportRow = ImportRowRecord;
export type Verdict = ImportRow['verdict'];
export type Decision = NonNullable<ImportRow['decision']>;
/** What the reader said of a row: whether it is that book. */
export type Answer = { n: number; match: string; decision: Decision };
type Of = { user_id: string; id: string };
type Filter = QueryFilter<ImportRowRecord>;
type Page = { limit: number; offset: number };

/** What a row was known by when it was imported, and which book it is. */
export type KnownRow = Pick<ImportRow, 'keys' | 'digest'> & { book_id: string };

const of = ({ user_id, id }: Of): Filter => ({ user_id, batch_id: id });

/** Rows that can be applied: nothing came of them yet, and no question is open. */
const PENDING: Filter = {
  outcome: { $exists: false },
  $or: [{ verdict: { $in: ['new', 'present', 'updates'] } }, { decision: { $in: ['same', 'other'] } }],
};

/** Books that were added with an ISBN, about which nobody asked Open Library; those of our own archive are complete. */
const UNASKED = {
  outcome: 'added',
  enriched: { $exists: false },
  undone: { $exists: false },
  'book.isbn': { $gt: '' },
  'book.as_kept': { $exists: false },
} as Filter;

const undecided: Filter = { verdict: 'probable', decision: { $exists: false }, outcome: { $exists: false } };

export const importRowStore = {
  async add(rows: readonly ImportRow[]): Promise<void> {
    await connect();
    // The driver would put the id at the end, from where the database moves it to the front.
    const records = rows.map((row) => ({ _id: new Types.ObjectId(), ...row }));
    if (rows.length) await ImportRowModel.collection.insertMany(records as never[]);
  },

  async forget(batch: Of): Promise<void> {
    await connect();
    await ImportRowModel.deleteMany(of(batch));
  },

  async list(batch: Of, { limit, offset }: Page, verdict?: Verdict): Promise<ImportRow[]> {
    await connect();
    const which = { ...of(batch), ...(verdict && { verdict }) };
    const found = ImportRowModel.find(which, { _id: 0 }).sort({ n: 1 }).skip(offset);
    return limit === 0 ? [] : found.limit(limit).lean<ImportRow[]>();
  },

  async count(batch: Of, verdict?: Verdict): Promise<number> {
    await connect();
    return ImportRowModel.countDocuments({ ...of(batch), ...(verdict && { verdict }) });
  },

  /** How many questions are open. */
  async countUndecided(batch: Of): Promise<number> {
    await connect();
    return ImportRowModel.countDocuments({ ...of(batch), ...undecided });
  },

  async countPending(batch: Of): Promise<number> {
    await connect();
    return ImportRowModel.countDocuments({ ...of(batch), ...PENDING });
  },

  /** The next rows to apply, in the order of the file. */
  async pending(batch: Of, after: number, limit: number): Promise<ImportRow[]> {
    await connect();
    return ImportRowModel.find({ ...of(batch), n: { $gt: after }, ...PENDING }, { _id: 0, raw: 0 })
      .sort({ n: 1 })
      .limit(limit)
      .lean<ImportRow[]>();
  },

  /** The rows that changed the library and are not taken back, the last first. */
  async toUndo(batch: Of, before: number, limit: number): Promise<ImportRow[]> {
    await connect();
    const done: Filter = { outcome: { $in: ['added', 'updated'] }, undone: { $exists: false } };
    return ImportRowModel.find({ ...of(batch), n: { $lt: before }, ...done }, { _id: 0, raw: 0, book: 0 })
      .sort({ n: -1 })
      .limit(limit)
      .lean<ImportRow[]>();
  },

  /** The next added books with an ISBN that nobody asked Open Library about yet. */
  async toEnrich(batch: Of, after: number, limit: number): Promise<ImportRow[]> {
    await connect();
    return ImportRowModel.find({ ...of(batch), n: { $gt: after }, ...UNASKED }, { _id: 0, raw: 0, book: 0 })
      .sort({ n: 1 })
      .limit(limit)
      .lean<ImportRow[]>();
  },

  async countToEnrich(batch: Of): Promise<number> {
    await connect();
    return ImportRowModel.countDocuments({ ...of(batch), ...UNASKED });
  },

  /** Rows of any batch with one of these keys that became books, and were not taken back; the newest last. */
  async known(user_id: string, keys: readonly string[]): Promise<KnownRow[]> {
    await connect();
    if (!keys.length) return [];
    const which: Filter = {
      user_id,
      keys: { $in: [...keys] },
      outcome: { $in: ['added', 'updated', 'unchanged'] },
      undone: { $nin: ['removed', 'restored'] },
    };
    const found = ImportRowModel.find(which, { _id: 0, keys: 1, digest: 1, book_id: 1 }).sort({ _id: 1 });
    return found.lean<KnownRow[]>();
  },

  /** Notes what became of rows. */
  async mark(batch: Of, marks: readonly ({ n: number } & Partial<ImportRow>)[]): Promise<void> {
    await connect();
    if (!marks.length) return;
    await ImportRowModel.bulkWrite(
      marks.map(({ n, ...change }) => ({
        updateOne: { filter: { user_id: batch.user_id, batch_id: batch.id, n }, update: { $set: change } },
      })),
      { ordered: false },
    );
  },

  /** The version in which a batch left books that it had added before. */
  async noteRevisions(batch: Of, revisions: ReadonlyMap<string, number>): Promise<void> {
    await connect();
    if (!revisions.size) return;
    await ImportRowModel.bulkWrite(
      [...revisions].map(([book_id, revision]) => ({
        updateMany: { filter: { user_id: batch.user_id, book_id, batch_id: batch.id }, update: { $set: { revision } } },
      })),
      { ordered: false },
    );
  },

  /** Answers the question of some rows, or of all that are open; tells how many. Null takes an answer back. */
  async decide(batch: Of, rows: readonly number[] | null, decision: Decision | null): Promise<number> {
    await connect();
    const which: Filter = rows
      ? { ...of(batch), n: { $in: [...rows] }, verdict: 'probable', outcome: { $exists: false } }
      : { ...of(batch), ...undecided };
    const change = decision ? { $set: { decision } } : { $unset: { decision: 1 as const } };
    const { matchedCount } = await ImportRowModel.updateMany(which, change);
    return matchedCount;
  },

  /** The answers that were given, and which book each was about. */
  async answers(batch: Of): Promise<Answer[]> {
    await connect();
    const which: Filter = { ...of(batch), verdict: 'probable', decision: { $exists: true } };
    const found = await ImportRowModel.find(which, { _id: 0, n: 1, match: 1, decision: 1 }).lean<ImportRow[]>();
    return found.flatMap(({ n, match, decision }) => (decision && match ? [{ n, match, decision }] : []));
  },

  /** What came of the rows, counted. */
  async tally(
    batch: Of,
    field: 'outcome' | 'undone' | 'verdict' | 'enriched' | 'found',
  ): Promise<Partial<Record<string, number>>> {
    await connect();
    const groups = await ImportRowModel.aggregate<{ _id: string | boolean | null; rows: number }>([
      { $match: of(batch) },
      { $group: { _id: `$${field}`, rows: { $sum: 1 } } },
    ]);
    return Object.fromEntries(groups.map(({ _id, rows }) => [String(_id ?? ''), rows]));
  },
};
