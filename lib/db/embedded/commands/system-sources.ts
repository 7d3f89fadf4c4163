import { asDocument, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { collectionName, type Context } from './context';

type Source = (context: Context, argument: unknown) => Document[];

const session = () => ({ _id: { id: 'embedded', uid: 'embedded' }, lastUse: new Date() });

const operation = ({ db, message }: Context): Document => ({
  type: 'op',
  host: '127.0.0.1',
  active: true,
  op: 'command',
  opid: message.requestId,
  ns: `${db}.$cmd.aggregate`,
  command: { aggregate: 1 },
});

/** Stages that read the server itself, without a collection. */
const OF_THE_SERVER: Record<string, Source | undefined> = {
  $currentOp: (context) => [operation(context)],
  $listLocalSessions: () => [session()],
  $listSessions: () => [session()],
  $documents: (_context, argument) => {
    if (!Array.isArray(argument) || !argument.every(isPlainObject))
      throw new MongoError('BadValue', "values in '$documents' must be objects in an array");
    return argument;
  },
};

const OF_A_COLLECTION: Record<string, Source | undefined> = {
  $indexStats: (context) => {
    const { indexes } = context.database.get(context.db, collectionName(context));
    return indexes.map(({ record: { spec } }) => ({
      name: spec.name,
      key: spec.key,
      host: '127.0.0.1',
      accesses: { ops: 0, since: new Date() },
      spec,
    }));
  },
  $collStats: (context, argument) => {
    const collection = context.database.get(context.db, collectionName(context));
    const count = collection.count();
    const parts = Object.keys(asDocument(argument));
    return [
      {
        ns: collection.namespace,
        host: '127.0.0.1',
        localTime: new Date(),
        ...(parts.includes('count') ? { count } : {}),
        ...(parts.includes('storageStats') ? { storageStats: { count, nindexes: collection.indexes.length } } : {}),
      },
    ];
  },
};

export function sourceOf(context: Context, name: string | undefined, first: unknown): Document[] | undefined {
  const [stage = '', argument] = isPlainObject(first) ? (Object.entries(first)[0] ?? []) : [];
  const table = name === undefined ? OF_THE_SERVER : OF_A_COLLECTION;
  const source = Object.hasOwn(table, stage) ? table[stage] : undefined;
  if (source) return source(context, argument);
  if (name === undefined)
    throw new MongoError(
      'InvalidNamespace',
      '{aggregate: 1} is not valid for an empty pipeline or one that reads a collection',
    );
  return undefined;
}
