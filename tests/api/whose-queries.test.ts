import mongoose from 'mongoose';
import { DELETE as deleteAccount } from '@/app/api/auth/me/route';
import { withStandIn } from '../openlibrary/with-stand-in';
import { monitorCommands, seenCommands, type Seen } from '../support/commands';
import { askEverything } from '../support/operations';
import { aReader, type Reader } from '../support/request';

withStandIn();
monitorCommands();

const isOwned = (collection: unknown) =>
  Object.values(mongoose.models).some(
    (model) => model.collection.collectionName === collection && 'user_id' in model.schema.paths,
  );

let reader: Reader;
let seen: Seen[];

beforeAll(async () => {
  reader = await aReader();
  seen = seenCommands();
});

it('every query on what is a reader’s names the reader, so that a cluster asks one shard', async () => {
  await askEverything(reader);
  const body = reader.names;
  expect((await deleteAccount(reader.ask('/api/auth/me', { method: 'DELETE', body }))).status).toBe(200);

  // The reader who asks, and the one who registers in between.
  const registered = seen.filter(({ name, collection }) => name === 'insert' && collection === 'users');
  const readers = new Set<unknown>([
    reader.id,
    ...registered.flatMap(({ targets }) => targets.map((user) => user?.id)),
  ]);
  const owned = seen.filter(({ collection }) => isOwned(collection));
  const strays = owned.filter(({ targets }) => !targets.every((target) => readers.has(target?.user_id)));
  expect(strays).toEqual([]);
  const asked = new Set(owned.map(({ collection }) => collection));
  const collections = Object.values(mongoose.models).map(({ collection }) => collection.collectionName);
  expect(collections.filter((collection) => isOwned(collection) && !asked.has(collection))).toEqual([]);
}, 120_000);
