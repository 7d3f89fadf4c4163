import { EJSON } from 'bson';
import fc from 'fast-check';
import type { Collection, Document } from 'mongodb';
import { ownEmbedded, sharedServer } from './support/engine';
import { operation } from './support/generated';
import { KNOWN_DIFFERENCES } from './support/known-differences';
import { replay } from './support/replay';

jest.setTimeout(240_000);

// With MONGO_URL the other side is that server. Without, it is this engine again, but with no index on its side:
// then the planner's choices are what is compared with plain scans.
const other = sharedServer();
const own = ownEmbedded();
const INDEXES = [{ a: 1 }, { b: -1, _id: 1 }, { c: 1 }, { 'c.x': 1 }] as const;

const stateOf = async (collection: Collection<Document>) =>
  EJSON.stringify(
    await collection.find({}, { sort: { _id: 1 }, promoteValues: false, promoteLongs: false }).toArray(),
    { relaxed: false },
  );

it('gives the same answers and ends in the same state as the other engine', async () => {
  const { gitVersion } = await other.db().command({ buildInfo: 1 });
  let [operations, round] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 30 }), async (sequence) => {
      const [left, right] = [own.db(), other.db()].map((db) => db.collection(`round_${round}`));
      round++;
      await left!.createIndexes(INDEXES.map((key) => ({ key: key as Record<string, 1> })));
      let [leftId, rightId] = [0, 0];
      for (const one of sequence) {
        if (one.kind === 'index' && gitVersion === 'embedded') continue;
        operations++;
        const expected = await replay(right!, one, () => ++rightId);
        const actual = await replay(left!, one, () => ++leftId);
        if (KNOWN_DIFFERENCES.some(({ applies }) => applies(one, actual))) break;
        expect({ one, answer: actual }).toEqual({ one, answer: expected });
        if (one.kind !== 'find')
          expect({ one, state: await stateOf(left!) }).toEqual({ one, state: await stateOf(right!) });
      }
      expect(await own.db().command({ validate: left!.collectionName })).toMatchObject({ valid: true });
      await left!.drop();
      await right!.drop();
    }),
    { numRuns: gitVersion === 'embedded' ? 50 : 120, seed: 20_260_101 },
  );
  expect(operations).toBeGreaterThan(500);
});
