import 'server-only';
import { connect } from '@/lib/db/connect';
import { removeOne, upsert } from '@/lib/db/write-races';
import { BookModel, type BookRecord } from '@/models/book';
import { BIN_SECONDS, DeletedBookModel } from '@/models/deleted-book';
import { derivedFields, fieldsOf, toBook, type OwnedBook } from './books.records';

const KEPT_FOR = BIN_SECONDS * 1000;

/** Moves several books, those of `state` only, and tells which are gone from the library. */
const move = async (userId: string, ids: readonly string[], state: { revision?: number } = {}): Promise<string[]> => {
  await connect();
  if (!ids.length) return [];
  const which = { user_id: userId, id: { $in: [...ids] }, ...state };
  const books = await BookModel.find(which, { _id: 0 }).lean();
  if (!books.length) return [];
  const deleted_at = new Date();
  const binned = books.map((book) => ({
    updateOne: { filter: { user_id: userId, id: book.id }, update: { $set: { deleted_at, book } }, upsert: true },
  }));
  await upsert(() => DeletedBookModel.bulkWrite(binned));
  await BookModel.deleteMany(which);
  const moved = books.map(({ id }) => id);
  const left = new Set(await BookModel.distinct('id', { user_id: userId, id: { $in: moved } }));
  return moved.filter((id) => !left.has(id));
};

/**
 * A book as it goes back: what follows from it is found anew, since it may have been binned by an earlier version. Its
 * volume may have been added again meanwhile: the reader then has two, and wants this one back all the same.
 */
const givenBack = ({ volume_claim: _, isbn_claim: _i, ...book }: BookRecord) => ({
  ...book,
  ...derivedFields(book.id, fieldsOf(book)),
});

/**
 * The bin. A book is written in its new place before it leaves the old one: a crash between the two leaves it in both,
 * and doing the same again puts that right.
 */
export const deletedBookStore = {
  /** Whether the reader had such a book. */
  async add(userId: string, id: string): Promise<boolean> {
    await connect();
    const book = await BookModel.findOne({ user_id: userId, id }, { _id: 0 }).lean();
    if (!book) return false;
    const which = { user_id: userId, id };
    const binned = { $set: { deleted_at: new Date(), book } };
    await upsert(() => DeletedBookModel.updateOne(which, binned, { upsert: true }).exec());
    await removeOne(BookModel, which);
    return true;
  },

  /** Moves those that nobody has changed since they were added, and tells which. */
  async addUntouched(userId: string, ids: readonly string[]): Promise<string[]> {
    return move(userId, ids, { revision: 1 });
  },

  /** Moves those that are still in the version that is told of them, and tells which. */
  async addAtRevision(userId: string, revisions: ReadonlyMap<string, number>): Promise<string[]> {
    await connect();
    const which = { user_id: userId, id: { $in: [...revisions.keys()] } };
    const found = revisions.size ? await BookModel.find(which, { _id: 0, id: 1, revision: 1 }).lean() : [];
    const byRevision = new Map<number, string[]>();
    for (const { id, revision } of found)
      if (revisions.get(id) === revision) byRevision.set(revision, [...(byRevision.get(revision) ?? []), id]);
    const moved: string[] = [];
    for (const [revision, ids] of byRevision) moved.push(...(await move(userId, ids, { revision })));
    return moved;
  },

  /** Moves those that the reader has, and tells which. */
  addMany: (userId: string, ids: readonly string[]): Promise<string[]> => move(userId, ids),

  async restore(userId: string, id: string): Promise<OwnedBook | null> {
    await connect();
    const which = { user_id: userId, id };
    const deleted = await DeletedBookModel.findOne(which).lean();
    if (!deleted) return null;
    const given = { $setOnInsert: givenBack(deleted.book) };
    const { matchedCount } = await upsert(() => BookModel.updateOne(which, given, { upsert: true }).exec());
    await removeOne(DeletedBookModel, which);
    return matchedCount ? null : toBook(deleted.book);
  },

  /** Gives several back, and tells which are in the library again. */
  async restoreMany(userId: string, ids: readonly string[]): Promise<string[]> {
    await connect();
    const which = { user_id: userId, id: { $in: [...ids] } };
    const deleted = ids.length ? await DeletedBookModel.find(which, { _id: 0 }).lean() : [];
    if (!deleted.length) return [];
    const given = deleted.map(({ id, book }) => ({
      updateOne: { filter: { user_id: userId, id }, update: { $setOnInsert: givenBack(book) }, upsert: true },
    }));
    await upsert(() => BookModel.bulkWrite(given));
    const restored = deleted.map(({ id }) => id);
    await DeletedBookModel.deleteMany({ user_id: userId, id: { $in: restored } });
    return restored;
  },

  /** One page of a reader's bin, the last removed first, and how many books it holds. */
  async list(userId: string, { limit, offset }: { limit: number; offset: number }) {
    await connect();
    const which = { user_id: userId };
    const found = DeletedBookModel.find(which, { _id: 0 }).sort({ deleted_at: -1, id: 1 }).skip(offset);
    const [records, total] = await Promise.all([
      limit === 0 ? [] : found.limit(limit).lean(),
      DeletedBookModel.countDocuments(which),
    ]);
    const books = records.map(({ deleted_at, book }) => ({
      deleted_at: deleted_at.toISOString(),
      gone_at: new Date(deleted_at.getTime() + KEPT_FOR).toISOString(),
      book: toBook(book),
    }));
    return { books, total };
  },
};
