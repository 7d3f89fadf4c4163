import type { Collection, Document } from 'mongodb';
import { ownEmbedded } from './support/engine';

const server = ownEmbedded();
let texts: Collection<Document>;

beforeAll(async () => {
  texts = server.db().collection('texts');
  await texts.createIndex(
    { owner: 1, title: 'text', author: 'text' },
    { default_language: 'none', weights: { title: 5 } },
  );
  await texts.insertMany([
    { _id: 1 as never, owner: 'a', title: 'Les Misérables', author: 'Victor Hugo' },
    { _id: 2 as never, owner: 'a', title: 'Notre-Dame de Paris', author: 'Victor Hugo' },
    { _id: 3 as never, owner: 'b', title: 'Les Misérables', author: 'Victor Hugo' },
    { _id: 4 as never, owner: 'a', title: 'Hugo Cabret', author: 'Brian Selznick' },
  ]);
});

const ids = async (filter: Document) => (await texts.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
const search = ($search: string, more: Document = {}) => ids({ owner: 'a', $text: { $search, ...more } });

it('finds any of the words, without case and accents, for one owner', async () => {
  expect(await search('MISERABLES paris')).toEqual([1, 2]);
  expect(await search('unknown')).toEqual([]);
});

it('understands phrases and words that must not be there', async () => {
  expect(await search('"victor hugo"')).toEqual([1, 2]);
  expect(await search('hugo -paris')).toEqual([1, 4]);
});

it('minds accents and case when asked', async () => {
  expect(await search('miserables', { $diacriticSensitive: true })).toEqual([]);
  expect(await search('Misérables', { $diacriticSensitive: true, $caseSensitive: true })).toEqual([1]);
});

it('puts the best first', async () => {
  const score = { $meta: 'textScore' as const };
  const found = await texts
    .find({ owner: 'a', $text: { $search: 'hugo' } }, { projection: { score } })
    .sort({ score })
    .toArray();
  expect(found[0]).toMatchObject({ _id: 4, score: expect.any(Number) });
  expect(found).toHaveLength(3);
});

it('follows changes of the words', async () => {
  await texts.updateOne({ _id: 2 as never }, { $set: { title: 'Quatrevingt-treize' } });
  expect(await search('paris')).toEqual([]);
  expect(await search('treize')).toEqual([2]);
  expect(await server.db().command({ validate: 'texts' })).toMatchObject({ valid: true });
});

it('reduces English words to their stems and skips the commonplace', async () => {
  const english = server.db().collection('english');
  await english.createIndex({ '$**': 'text' });
  await english.insertMany([{ t: 'the walking ghosts' }, { t: 'the house' }]);
  expect(await english.countDocuments({ $text: { $search: 'ghost' } })).toBe(1);
  expect(await english.countDocuments({ $text: { $search: 'the' } })).toBe(0);
});

it('needs an index, and has one per collection', async () => {
  await expect(
    server
      .db()
      .collection('plain')
      .insertOne({ a: 1 })
      .then(() =>
        server
          .db()
          .collection('plain')
          .findOne({ $text: { $search: 'a' } }),
      ),
  ).rejects.toMatchObject({ code: 27 });
  await expect(texts.createIndex({ other: 'text' })).rejects.toMatchObject({ code: 67 });
});
