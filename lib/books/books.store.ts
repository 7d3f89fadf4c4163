import 'server-only';
import { randomUUID } from 'node:crypto';
import { Types, type QueryFilter } from 'mongoose';
import { connect } from '@/lib/db/connect';
import { insert, isDuplicateKey } from '@/lib/db/write-races';
import { nameKey } from '@/lib/text/slug';
import { BookModel, type BookRecord } from '@/models/book';
import { claimOfVolume, claimsOfWork } from './book-claims';
import {
  BRIEF_FIELDS,
  derivedFields,
  toBook,
  toBrief,
  type BookFields,
  type BriefBook,
  type OwnedBook,
} from './books.records';
import type { BookFilter } from './books.schemas';
import { termOf } from './held-texts';
import { idsHolding } from './held-texts.store';

const SORT: Record<BookFilter['sort'], Partial<Record<keyof BookRecord, 1 | -1>>> = {
  '-date_added': {},
  date_added: { date_added: 1 },
  title: { title_key: 1 },
  author: { author_key: 1 },
  '-rating': { rating: -1 },
  '-updated_at': { updated_at: -1 },
  volume_number: { volume_key: 1 },
};
/** Ties: newest first, then by id, so that pages never overlap. */
const sortOf = (sort: BookFilter['sort']) => ({
  ...SORT[sort],
  ...(sort !== 'date_added' && { date_added: -1 as const }),
  id: 1 as const,
});

const A_FEW = 200;

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const between = (first?: number, last?: number) => ({
  ...(first !== undefined && { $gte: first }),
  ...(last !== undefined && { $lte: last }),
});

const narrowed = (filter: Partial<BookFilter>): QueryFilter<BookRecord> => {
  const { by, tag, min_rating, year_start, year_end, has_review } = filter;
  return {
    ...(by !== undefined && { author_names: nameKey(by) }),
    ...(tag !== undefined && { tags: tag }),
    ...(min_rating !== undefined && { rating: { $gte: min_rating } }),
    ...((year_start ?? year_end) !== undefined && { publication_year: between(year_start, year_end) }),
    ...(has_review === 'true' && { review: { $gt: '' } }),
  };
};

/** No server takes a longer expression, and no book is called so. */
const LONGEST_EXPRESSION = 32_000;

const containing = (term: string) => {
  const expression = escapeRegExp(term);
  return expression.length > LONGEST_EXPRESSION ? { $in: [] } : { $regex: expression };
};

const where = (userId: string, filter: Partial<BookFilter>): QueryFilter<BookRecord> => {
  const { category, status, author, saga, q, standalone } = filter;
  const conditions: QueryFilter<BookRecord> = { user_id: userId, ...narrowed(filter) };
  if (category) conditions.category = category;
  if (status) conditions.status = status;
  if (author !== undefined) conditions.author = author;
  if (saga !== undefined) conditions.saga = saga;
  if (standalone === 'true') conditions.saga = saga === undefined ? '' : { $in: [saga], $eq: '' };
  // Within one reader's books, which the index found; the text was folded when it was written.
  const term = termOf(q ?? '');
  if (term) conditions.search_text = containing(term);
  return conditions;
};

const isNarrowed = (filter: BookFilter) => Object.keys(narrowed(filter)).length > 0;

const isFew = (ids: readonly string[] | undefined) => ids !== undefined && ids.length <= A_FEW;

const withIds = (userId: string, ids: readonly string[]): QueryFilter<BookRecord> => ({
  user_id: userId,
  id: { $in: [...ids] },
});

const toRecord = (userId: string, fields: BookFields, id: string = randomUUID()): BookRecord => {
  return { ...fields, id, user_id: userId, revision: 1, ...derivedFields(id, fields) };
};

/** Books by what they share: exact values, or those that have a saga at all. */
export type Selection = Partial<Pick<BookFilter, 'category' | 'q' | 'by'>> & {
  id?: string[];
  saga?: string | string[];
  author?: string[];
  inSaga?: boolean;
  ownership?: 'wished' | 'borrowed';
  isLent?: boolean;
};

const among = (
  userId: string,
  { id, saga, author, inSaga, ownership, isLent, ...filter }: Selection,
): QueryFilter<BookRecord> => ({
  ...where(userId, filter),
  ...(id && { id: { $in: id } }),
  ...(inSaga && { saga: { $ne: '' } }),
  ...(saga !== undefined && { saga: Array.isArray(saga) ? { $in: saga } : saga }),
  ...(author && { author: { $in: author } }),
  ...(ownership && { ownership }),
  ...(isLent && { lent_to: { $gt: '' } }),
});

const listWhere = async (which: QueryFilter<BookRecord>, { sort, offset, limit }: BookFilter): Promise<OwnedBook[]> => {
  await connect();
  if (limit === 0) return [];
  return (await BookModel.find(which, { _id: 0 }).sort(sortOf(sort)).skip(offset).limit(limit).lean()).map(toBook);
};

/** In the order of the ids. */
const listByIds = async (userId: string, ids: readonly string[]): Promise<OwnedBook[]> => {
  if (!ids.length) return [];
  const found = await BookModel.find(withIds(userId, ids), { _id: 0 }).lean();
  const byId = new Map(found.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []).map(toBook);
};

/** A page of the books that hold a text, which are known. */
const pageOf = (userId: string, filter: BookFilter, ids: readonly string[]) => {
  const { sort, offset, limit } = filter;
  if (sort === '-date_added') return listByIds(userId, ids.slice(offset, offset + limit));
  return listWhere(isFew(ids) ? withIds(userId, ids) : where(userId, filter), filter);
};

export const bookStore = {
  /** One page of those that match, and how many match in all. */
  async page(userId: string, filter: BookFilter): Promise<{ books: OwnedBook[]; total: number }> {
    await connect();
    const ids = isNarrowed(filter) ? undefined : idsHolding(userId, filter);
    const [books, total] = await Promise.all([
      ids ? pageOf(userId, filter, ids) : listWhere(where(userId, filter), filter),
      ids ? ids.length : bookStore.count(userId, filter),
    ]);
    return { books, total };
  },

  /** All that match, in the order asked for, one after the other: however many there are, a few are in memory. */
  async *each(userId: string, filter: Pick<BookFilter, 'sort'> & Partial<BookFilter>): AsyncGenerator<OwnedBook> {
    await connect();
    const options = { projection: { _id: 0 }, sort: sortOf(filter.sort), batchSize: A_FEW };
    for await (const record of BookModel.collection.find(where(userId, filter) as object, options))
      yield toBook(record as unknown as BookRecord);
  },

  async count(userId: string, filter: Partial<BookFilter>): Promise<number> {
    await connect();
    return BookModel.countDocuments(where(userId, filter));
  },

  /** All that match, in order of addition. */
  async listAll(userId: string, filter: Selection): Promise<OwnedBook[]> {
    await connect();
    const { q, ...rest } = filter;
    const ids = q && !filter.id ? idsHolding(userId, { q, category: filter.category }) : undefined;
    const which = ids && isFew(ids) ? among(userId, { ...rest, id: ids }) : among(userId, filter);
    const found = BookModel.find(which, { _id: 0 });
    return (await found.sort({ date_added: 1, _id: 1 }).lean()).map(toBook);
  },

  /** The same in brief. */
  async listBrief(userId: string, filter: Selection): Promise<BriefBook[]> {
    await connect();
    const found = BookModel.find(among(userId, filter), { _id: 0, ...BRIEF_FIELDS });
    return (await found.sort({ date_added: 1, _id: 1 }).lean()).map(toBrief);
  },

  /** The different values that a field has in a library, or in a part of it. */
  async distinct(userId: string, field: 'author' | 'saga', filter: Partial<BookFilter> = {}): Promise<string[]> {
    await connect();
    return BookModel.distinct(field, where(userId, filter));
  },

  async find(userId: string, id: string): Promise<OwnedBook | null> {
    await connect();
    const record = await BookModel.findOne({ user_id: userId, id }, { _id: 0 }).lean();
    return record && toBook(record);
  },

  async insert(userId: string, fields: BookFields): Promise<OwnedBook> {
    await connect();
    const record = toRecord(userId, fields);
    await BookModel.create(record);
    return toBook(record);
  },

  /** Adds a book that stands for a work from outside; null when another, added meanwhile, stands for it or has its ISBN. */
  async insertWork(userId: string, fields: BookFields & { ol_key: string }): Promise<OwnedBook | null> {
    await connect();
    const record = { ...toRecord(userId, fields), ...claimsOfWork(fields) };
    try {
      await insert(() => BookModel.create(record));
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
    return toBook(record);
  },

  /** Adds books under ids that were chosen for them; one that is there already stays as it is. */
  async insertAs(userId: string, books: ReadonlyMap<string, BookFields>): Promise<void> {
    await connect();
    if (!books.size) return;
    // The driver would put the id of its own at the end, from where the database moves it to the front.
    const records = [...books].map(([id, fields]) => ({ _id: new Types.ObjectId(), ...toRecord(userId, fields, id) }));
    await BookModel.collection.insertMany(records as never[], { ordered: false }).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
  },

  /** Adds volumes of a saga that is being completed; one that was added meanwhile is left out. In volume order. */
  async insertVolumes(userId: string, volumes: BookFields[]): Promise<OwnedBook[]> {
    await connect();
    const records = volumes.map((fields): BookRecord => ({
      ...toRecord(userId, fields),
      volume_claim: claimOfVolume(fields),
    }));
    await BookModel.insertMany(records, { ordered: false }).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
    const inserted = { user_id: userId, id: { $in: records.map(({ id }) => id) } };
    return (await BookModel.find(inserted, { _id: 0 }).sort({ volume_key: 1 }).lean()).map(toBook);
  },
};
