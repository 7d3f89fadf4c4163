import mongoose from 'mongoose';
import { insert, isDuplicateKey, upsert } from '@/lib/db/write-races';

const refusal = (code: number, errmsg: string) => new mongoose.mongo.MongoServerError({ code, errmsg });

const DUPLICATE = refusal(11000, 'E11000 duplicate key error collection: booktime.users');
const DUPLICATE_IN_DOCUMENTDB = refusal(
  1,
  'conflicting key value violates exclusion constraint "documents_rum_index_412"',
);
const CONFLICT = refusal(112, 'WriteConflict error');
const CONFLICT_IN_DOCUMENTDB = refusal(1, 'deadlock detected');
const OTHER = refusal(1, 'internal error');

/** A write that the server refuses so many times before it is done. */
const refused = (times: number, error: Error) => {
  let tries = 0;
  const write = () => (tries++ < times ? Promise.reject(error) : Promise.resolve('done'));
  return { write, tries: () => tries };
};

describe('writes that meet', () => {
  // Nobody waits for a second try.
  beforeEach(() => void jest.spyOn(Math, 'random').mockReturnValue(0));
  afterEach(() => jest.restoreAllMocks());

  it('are known by what either server says of a key that is there', () => {
    expect([DUPLICATE, DUPLICATE_IN_DOCUMENTDB].map(isDuplicateKey)).toEqual([true, true]);
    expect([CONFLICT, CONFLICT_IN_DOCUMENTDB, OTHER, new Error('E11000')].map(isDuplicateKey)).toEqual(
      Array(4).fill(false),
    );
  });

  it.each([DUPLICATE, DUPLICATE_IN_DOCUMENTDB, CONFLICT, CONFLICT_IN_DOCUMENTDB])(
    'are tried again, and not for ever: %s',
    async (error) => {
      const once = refused(1, error);
      expect(await upsert(once.write)).toBe('done');
      expect(once.tries()).toBe(2);
      const always = refused(Infinity, error);
      await expect(upsert(always.write)).rejects.toBe(error);
      expect(always.tries()).toBe(6);
    },
  );

  it.each([CONFLICT, CONFLICT_IN_DOCUMENTDB])('are tried again when they insert: %s', async (error) => {
    expect(await insert(refused(1, error).write)).toBe('done');
    await expect(insert(refused(Infinity, error).write)).rejects.toBe(error);
  });

  it.each([DUPLICATE, DUPLICATE_IN_DOCUMENTDB])('end at a key that is there when they insert: %s', async (error) => {
    const { write, tries } = refused(1, error);
    await expect(insert(write)).rejects.toBe(error);
    expect(tries()).toBe(1);
  });

  it.each(Object.entries({ upsert, insert }))('are tried once when something else is wrong: %s', async (_, way) => {
    const { write, tries } = refused(1, OTHER);
    await expect(way(write)).rejects.toBe(OTHER);
    expect(tries()).toBe(1);
  });
});
