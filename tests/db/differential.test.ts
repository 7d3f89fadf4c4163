import { EJSON } from 'bson';
import fc from '../support/property';
import type { Collection, Document } from 'mongodb';
import { ownEmbedded, sharedServer } from './support/engine';
import { operation, type Operation } from './support/generated';
import { KNOWN_DIFFERENCES } from './support/known-differences';
import { replay } from './support/replay';

// With MONGO_URL the other side is that server. Without, it is this engine again, but with no index on its side:
// then the planner's choices are what is compared with plain scans.
const other = sharedServer();
const own = ownEmbedded();
const RUNS = Number(process.env.DIFFERENTIAL_RUNS ?? 0);
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 20_260_101);

jest.setTimeout(Math.max(240_000, RUNS * 1000));
const INDEXES = [{ a: 1 }, { b: -1, _id: 1 }, { c: 1 }, { 'c.x': 1 }] as const;

const stateOf = async (collection: Collection<Document>) =>
  EJSON.stringify(
    await collection.find({}, { sort: { _id: 1 }, promoteValues: false, promoteLongs: false }).toArray(),
    { relaxed: false },
  );

/** The other engine may know none. */
const withoutCollation = (one: Operation): Operation => ('collation' in one ? { ...one, collation: undefined } : one);

it('gives the same answers and ends in the same state as the other engine', async () => {
  const { gitVersion } = await other.db().command({ buildInfo: 1 });
  const isSelf = gitVersion === 'embedded';
  // Beside itself this engine may differ only in what the order of an index decides.
  const known = isSelf ? KNOWN_DIFFERENCES.slice(0, 1) : KNOWN_DIFFERENCES;
  let [operations, round] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 30 }), async (sequence) => {
      const [left, right] = [own.db(), other.db()].map((db) => db.collection(`round_${round}`));
      round++;
      await left!.createIndexes(INDEXES.map((key) => ({ key: key as Record<string, 1> })));
      let [leftId, rightId] = [0, 0];
      for (const generated of sequence) {
        if (generated.kind === 'index' && isSelf) continue;
        operations++;
        const one = isSelf ? generated : withoutCollation(generated);
        const expected = await replay(right!, one, () => ++rightId);
        const actual = await replay(left!, one, () => ++leftId);
        const states = one.kind === 'find' ? [] : [await stateOf(left!), await stateOf(right!)];
        const differs = actual !== expected || states[0] !== states[1];
        if (differs && known.some(({ applies }) => applies(one, { actual, expected }))) break;
        expect({ one, answer: actual, state: states[0] }).toEqual({ one, answer: expected, state: states[1] });
      }
      expect(await own.db().command({ validate: left!.collectionName })).toMatchObject({ valid: true });
      await left!.drop();
      await right!.drop();
    }),
    { numRuns: RUNS || (isSelf ? 50 : 120), seed: SEED },
  );
  expect(operations).toBeGreaterThan(500);
});
