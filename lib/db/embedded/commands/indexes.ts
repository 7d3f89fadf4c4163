import { asDocument, asNumber, encodeReply, isPlainObject, Long, type Document } from '../documents';
import { MongoError } from '../errors';
import type { IndexSpec } from '../storage/catalog';
import type { Collection } from '../storage/collection';
import type { Index } from '../storage/index-keys';
import { equal } from '../query/compare';
import { CursorReply } from '../wire/reply';
import { collectionName, listOf, refuseView, type Command } from './context';

const nameOf = (key: Document) =>
  Object.entries(key)
    .map(([path, direction]) => `${path}_${String(direction)}`)
    .join('_');

/** A text index is listed the way MongoDB stores it. */
function textForm(spec: IndexSpec): IndexSpec {
  const fields = Object.entries(spec.key)
    .filter(([, direction]) => direction === 'text')
    .map(([path]) => path);
  if (!fields.length) return spec;
  const key: Document = {};
  for (const [path, direction] of Object.entries(spec.key)) {
    if (direction !== 'text') key[path] = direction;
    else Object.assign(key, { _fts: 'text', _ftsx: 1 });
  }
  const weights = { ...Object.fromEntries(fields.map((path) => [path, 1])), ...(spec.weights as Document | undefined) };
  return {
    ...spec,
    key,
    weights,
    default_language: spec.default_language ?? 'english',
    language_override: spec.language_override ?? 'language',
    textIndexVersion: 3,
  };
}

const PLUGINS = new Set(['text', 'hashed', '2d', '2dsphere', 'geoHaystack']);
const KNOWN = new Set([
  ...['v', 'key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'collation', 'expireAfterSeconds', 'hidden'],
  ...[
    'background',
    'ns',
    'dropDups',
    'storageEngine',
    'prepareUnique',
    'clustered',
    'wildcardProjection',
    'min',
    'max',
    'bits',
  ],
  ...['weights', 'default_language', 'language_override', 'textIndexVersion', '2dsphereIndexVersion', 'bucketSize'],
]);

const refuse = (message: string): never => {
  throw new MongoError('CannotCreateIndex', message);
};

function checkKey(key: unknown) {
  if (!isPlainObject(key) || !Object.keys(key).length) return refuse('Index keys cannot be empty.');
  for (const direction of Object.values(key)) {
    const isNumber = typeof direction === 'number' || direction instanceof Long;
    if (isNumber ? Number(direction) === 0 : !PLUGINS.has(direction as string))
      refuse(`Unknown index plugin '${String(direction)}'`);
  }
}

function checkSpec({ key, ...options }: Document) {
  checkKey(key);
  const unknown = Object.keys(options).find((option) => !KNOWN.has(option));
  if (unknown)
    throw new MongoError(
      'InvalidIndexSpecificationOption',
      `The field '${unknown}' is not valid for an index specification.`,
    );
  const { sparse, partialFilterExpression, expireAfterSeconds } = options;
  if (sparse && partialFilterExpression) refuse('cannot mix "partialFilterExpression" and "sparse" options');
  if (expireAfterSeconds !== undefined && !((asNumber(expireAfterSeconds) ?? -1) >= 0))
    refuse("TTL index 'expireAfterSeconds' option must be a number that is not negative");
}

function normalised(given: Document, collection: Collection): IndexSpec {
  checkSpec(given);
  const { key, name, background: _background, ns: _ns, collation, ...options } = given as IndexSpec;
  const inherited = collation ?? collection.options.collation;
  const kept = isPlainObject(inherited) && inherited.locale !== 'simple' ? { collation: fullCollation(inherited) } : {};
  return textForm({ v: 2, key, name: String(name ?? nameOf(key)), ...options, ...kept });
}

/** MongoDB lists a collation with its defaults filled in. */
export const fullCollation = (collation: Document) => ({
  caseLevel: false,
  caseFirst: 'off',
  strength: 3,
  numericOrdering: false,
  alternate: 'non-ignorable',
  maxVariable: 'punct',
  normalization: false,
  backwards: false,
  version: '57.1',
  ...collation,
});

const sameKey = (a: Document, b: Document) => JSON.stringify(Object.entries(a)) === JSON.stringify(Object.entries(b));
const OPTIONS = ['unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds', 'collation'];
const sameOptions = (a: IndexSpec, b: IndexSpec) =>
  OPTIONS.every((option) => equal(a[option] || undefined, b[option] || undefined));

/** True when the index is there already. */
function exists(collection: Collection, spec: IndexSpec): boolean {
  for (const {
    record: { spec: known },
  } of collection.indexes) {
    const same = sameKey(known.key, spec.key);
    if (known.name === '_id_' && same) return true;
    if (known.name === spec.name) {
      if (same && sameOptions(known, spec)) return true;
      throw new MongoError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(known)}`,
      );
    }
    if (
      same &&
      sameOptions(
        { ...known, unique: undefined, sparse: undefined, expireAfterSeconds: undefined },
        { ...spec, unique: undefined, sparse: undefined, expireAfterSeconds: undefined },
      )
    )
      throw new MongoError('IndexOptionsConflict', `Index already exists with a different name: ${known.name}`);
  }
  return false;
}

export const createIndexes: Command = async (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  return database.environment.write(() => {
    const createdCollectionAutomatically = !database.find(db, name);
    const collection = database.ensure(db, name);
    refuseView(collection);
    const numIndexesBefore = collection.indexes.length;
    for (const given of listOf(body, 'indexes')) {
      const spec = normalised(given, collection);
      if (exists(collection, spec)) continue;
      if (spec.weights && collection.indexes.some((index) => index.text))
        throw new MongoError('CannotCreateIndex', 'only one text index per collection allowed');
      collection.addIndex(spec);
    }
    return { numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically, ok: 1 };
  });
};

export const listIndexes: Command = async (context) => {
  const { database, db, body } = context;
  const name = collectionName(context);
  const specs = database
    .get(db, name)
    .indexes.map(({ record }) => (record.spec.name === '_id_' ? withoutUnique(record.spec) : record.spec));
  const first = { batchSize: asNumber(asDocument(body.cursor).batchSize) };
  return new CursorReply('firstBatch', await database.cursors.first(`${db}.${name}`, specs.map(encodeReply), first));
};

const withoutUnique = ({ unique: _unique, ...spec }: IndexSpec) => spec;

function chosen(collection: Collection, wanted: unknown): Index[] {
  const others = collection.indexes.filter((index) => index.record.spec.name !== '_id_');
  if (wanted === '*') return others;
  const names = [wanted].flat();
  return names.map((one) => {
    const found = others.find(({ record: { spec } }) =>
      isPlainObject(one) ? sameKey(spec.key, one) : spec.name === one,
    );
    if (one === '_id_') throw new MongoError('InvalidOptions', 'cannot drop _id index');
    if (!found) throw new MongoError('IndexNotFound', `index not found with name [${String(one)}]`);
    return found;
  });
}

export const dropIndexes: Command = async (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  return database.environment.write(() => {
    const collection = database.get(db, name);
    const nIndexesWas = collection.indexes.length;
    chosen(collection, body.index).forEach((index) => collection.dropIndex(index));
    return { nIndexesWas, ok: 1 };
  });
};
