import mongoose from 'mongoose';
import { withStandIn } from '../openlibrary/with-stand-in';
import { ACROSS_READERS, isQuestion } from '../support/across-readers';
import { monitorCommands, seenCommands, type Seen } from '../support/commands';
import { askEverything } from '../support/operations';
import { askPages } from '../support/pages';
import { aReader, type Reader } from '../support/request';

withStandIn();
monitorCommands();

const isOwned = (collection: unknown) =>
  Object.values(mongoose.models).some(
    (model) => model.collection.collectionName === collection && 'user_id' in model.schema.paths,
  );

let reader: Reader;
let owned: Seen[];
let strays: Seen[];

beforeAll(async () => {
  reader = await aReader();
  const seen = seenCommands();
  await askEverything(reader);
  await askPages(reader);
  // The reader who asks, and those who register in between.
  const registered = seen.filter(({ name, collection }) => name === 'insert' && collection === 'users');
  const readers = new Set<unknown>([
    reader.id,
    ...registered.flatMap(({ targets }) => targets.map((user) => user?.id)),
  ]);
  owned = seen.filter(({ collection }) => isOwned(collection));
  strays = owned.filter(({ targets }) => !targets.every((target) => readers.has(target?.user_id)));
}, 240_000);

const isAcross = ({ collection, targets }: Seen) =>
  targets.every((target) => ACROSS_READERS.some((question) => isQuestion(question, collection, target)));

it('every query on what is a reader’s names the reader, so that a cluster asks one shard', () => {
  expect(strays.filter((stray) => !isAcross(stray))).toEqual([]);
  const asked = new Set(owned.map(({ collection }) => collection));
  const collections = Object.values(mongoose.models).map(({ collection }) => collection.collectionName);
  expect(collections.filter((collection) => isOwned(collection) && !asked.has(collection))).toEqual([]);
});

it.each(ACROSS_READERS)('but one, because $why', (question) => {
  const isAsked = ({ collection, targets }: Seen) => targets.some((target) => isQuestion(question, collection, target));
  expect(strays.filter(isAsked).length).toBeGreaterThan(0);
});
