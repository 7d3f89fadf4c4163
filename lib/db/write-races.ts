import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import mongoose, { type Model, type QueryFilter } from 'mongoose';

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
/** In milliseconds, before the second try at most: what a server takes to see that two wait for each other. Then twice that, and so on. */
const PAUSE = 1000;

const tryAgain = async <T>(write: () => Promise<T>, isWorthIt: (error: unknown) => boolean, tried = 1): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (!isWorthIt(error) || tried >= TRIES) throw error;
    // Writes that were given up together meet again when they come back together.
    if (isWriteConflict(error)) await delay(Math.random() * PAUSE * 2 ** (tried - 1));
    return tryAgain(write, isWorthIt, tried + 1);
  }
};

/** Of upserts that begin a record at once, one does and the others find it begun; not every server tries these again by itself. */
export const upsert = <T>(write: () => Promise<T>): Promise<T> =>
  tryAgain(write, (error) => isDuplicateKey(error) || isWriteConflict(error));

/** Of inserts that want one unique key at once, one is kept and the others are told of the key, not that they met. */
export const insert = <T>(write: () => Promise<T>): Promise<T> => tryAgain(write, isWriteConflict);

/**
 * Removes the one record that a key names, and tells whether there was one. DocumentDB passes over a record that is being
 * changed at that moment, as though there were none; a removal of many waits for the change.
 */
export const removeOne = async <R>(model: Model<R>, which: QueryFilter<R>): Promise<boolean> => {
  const { deletedCount } = await model.deleteOne(which);
  return deletedCount > 0 || (await model.deleteMany(which)).deletedCount > 0;
};
