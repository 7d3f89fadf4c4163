import mongoose from 'mongoose';
import { DELETE as deleteAccount } from '@/app/api/auth/me/route';
import { operations } from '@/lib/http/registry';
import { withStandIn } from '../openlibrary/with-stand-in';
import { booksOf } from '../support/books';
import { askAbout } from '../support/operations';
import { aReader, type Reader } from '../support/request';
import { servedRoutes } from '../support/routes';

withStandIn();

// The driver tells of each command when the address asks it to.
const url = new URL(process.env.MONGO_URL!);
url.searchParams.set('monitorCommands', 'true');
process.env.MONGO_URL = url.href;

type Filter = Record<string, unknown>;
type Command = Record<string, unknown> & {
  filter?: Filter;
  query?: Filter;
  pipeline?: { $match?: Filter }[];
  updates?: { q: Filter }[];
  deletes?: { q: Filter }[];
  documents?: Filter[];
};

/** What of a command says which records it is about: each of these must name a reader. */
const TARGETS: Record<string, (command: Command) => (Filter | undefined)[]> = {
  find: ({ filter }) => [filter],
  count: ({ query }) => [query],
  distinct: ({ query }) => [query],
  aggregate: ({ pipeline }) => [pipeline?.[0]?.$match],
  findAndModify: ({ query }) => [query],
  insert: ({ documents = [] }) => documents,
  update: ({ updates = [] }) => updates.map(({ q }) => q),
  delete: ({ deletes = [] }) => deletes.map(({ q }) => q),
};

const isOwned = (collection: unknown) =>
  Object.values(mongoose.models).some(
    (model) => model.collection.collectionName === collection && 'user_id' in model.schema.paths,
  );

type Seen = { name: string; collection: string; targets: (Filter | undefined)[] };

const seen: Seen[] = [];
const listen = ({ commandName: name, command }: { commandName: string; command: Command }) => {
  const collection = String(command[name]);
  const targets = TARGETS[name];
  if (targets && isOwned(collection)) seen.push({ name, collection, targets: targets(command) });
};

let reader: Reader;

beforeAll(async () => {
  reader = await aReader();
  mongoose.connection.getClient().on('commandStarted', (event) => listen(event as never));
});

it('every query on what is a reader’s names the reader, so that a cluster asks one shard', async () => {
  const routes = await servedRoutes();
  const book = { title: 'Tome 1', author: 'Eiichiro Oda', saga: 'One Piece', volume_number: 1 };
  const last = ({ id }: { id: string }) => Number(/^delete|^clear/i.test(id));
  for (const { endpoint } of [...operations].sort((a, b) => last(a) - last(b))) {
    const { handler } = routes.find(({ handler }) => handler.endpoint === endpoint)!;
    // One that is there to be asked about, whatever an operation before did to it.
    const { body } = await booksOf(reader).add(book);
    const own = { bookId: body.id, saga: book.saga, author: book.author };
    await askAbout({ endpoint, handler }, own, { authorization: `Bearer ${reader.token}` });
  }
  const body = reader.names;
  expect((await deleteAccount(reader.ask('/api/auth/me', { method: 'DELETE', body }))).status).toBe(200);

  const strays = seen.filter(({ targets }) => !targets.every((target) => target?.user_id === reader.id));
  expect(strays).toEqual([]);
  const asked = new Set(seen.map(({ collection }) => collection));
  const owned = Object.values(mongoose.models).map(({ collection }) => collection.collectionName);
  expect(owned.filter((collection) => isOwned(collection) && !asked.has(collection))).toEqual([]);
}, 120_000);
