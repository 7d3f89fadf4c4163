import 'server-only';
import mongoose from 'mongoose';

const DUPLICATE_KEY = 11000;
const WRITE_CONFLICT = 112;
/** What DocumentDB says, under code 1, in the words of its own database. */
const DUPLICATE_KEY_THERE = /violates exclusion constraint/;
const WRITE_CONFLICT_THERE = /deadlock detected/;

const isOf = (error: unknown, code: number, words: RegExp): boolean =>
  error instanceof mongoose.mongo.MongoServerError && (error.code === code || words.test(error.message));

/** A unique index refused a write. */
export const isDuplicateKey = (error: unknown): boolean => isOf(error, DUPLICATE_KEY, DUPLICATE_KEY_THERE);

/** The server gave up one of two writes that met. */
const isWriteConflict = (error: unknown): boolean => isOf(error, WRITE_CONFLICT, WRITE_CONFLICT_THERE);

const TRIES = 6;

/** Of upserts that begin a record at once, one does and the others find it begun; not every server tries these again by itself. */
export const upsert = async <T>(write: () => Promise<T>, tries = TRIES): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (!(isDuplicateKey(error) || isWriteConflict(error)) || tries <= 1) throw error;
    return upsert(write, tries - 1);
  }
};
