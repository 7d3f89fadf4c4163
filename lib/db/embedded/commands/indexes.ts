import { Long } from 'bson';
import { asNumber, isEmpty, isPlainObject, type Document } from '../documents';
import { demand, refuse } from '../errors';
import { equal } from '../query/compare';
import type { IndexSpec } from '../storage/catalog';
import type { Collection } from '../storage/collection';
import type { Index } from '../storage/index-keys';
import type { Command } from './context';

const nameOf = (key: Document) => Object.entries(key).flat().join('_');

/** A text index is listed the way MongoDB stores it. */
function textForm(spec: IndexSpec): IndexSpec {
  const isText = ([, direction]: [string, unknown]) => direction === 'text';
  const texts = Object.entries(spec.key).filter(isText);
  if (!texts.length) return spec;
  const before = Object.entries(spec.key).slice(0, Object.values(spec.key).indexOf('text'));
  const behind = Object.entries(spec.key)
    .slice(before.length)
    .filter((entry) => !isText(entry));
  return {
    ...spec,
    key: { ...Object.fromEntries(before), _fts: 'text', _ftsx: 1, ...Object.fromEntries(behind) },
    weights: { ...Object.fromEntries(texts.map(([path]) => [path, 1])), ...(spec.weights as Document | undefined) },
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
  ],
  ...['bits', 'weights', 'default_language', 'language_override', 'textIndexVersion', '2dsphereIndexVersion'],
  'bucketSize',
]);

function checkSpec({ key, ...options }: Document) {
  demand(isPlainObject(key) && !isEmpty(key), 'CannotCreateIndex', 'Index keys cannot be empty.');
  for (const direction of Object.values(key)) {
    const isNumber = typeof direction === 'number' || direction instanceof Long;
    const isKnown = isNumber ? Number(direction) !== 0 : PLUGINS.has(direction as string);
    demand(isKnown, 'CannotCreateIndex', `Unknown index plugin '${String(direction)}'`);
  }
  const stray = Object.keys(options).find((option) => !KNOWN.has(option));
  const message = `The field '${stray}' is not valid for an index specification.`;
  demand(!stray, 'InvalidIndexSpecificationOption', message);
  const { sparse, partialFilterExpression, expireAfterSeconds } = options;
  const isMixed = sparse && partialFilterExpression;
  demand(!isMixed, 'CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
  const seconds = expireAfterSeconds === undefined ? 0 : (asNumber(expireAfterSeconds) ?? -1);
  const isPeriod = seconds >= 0 && seconds < 2 ** 31;
  demand(isPeriod, 'CannotCreateIndex', "TTL index 'expireAfterSeconds' option must be within an acceptable range");
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
  ...{ caseLevel: false, caseFirst: 'off', strength: 3, numericOrdering: false, alternate: 'non-ignorable' },
  ...{ maxVariable: 'punct', normalization: false, backwards: false, version: '57.1' },
  ...collation,
});

const sameKey = (a: Document, b: Document) => JSON.stringify(Object.entries(a)) === JSON.stringify(Object.entries(b));
/** Indexes that differ in these may stand side by side. */
const APART = ['partialFilterExpression', 'collation'];
const sameIn = (options: string[], a: IndexSpec, b: IndexSpec) =>
  options.every((option) => equal(a[option] || undefined, b[option] || undefined));

/** True when the index is there already. */
function exists(collection: Collection, spec: IndexSpec): boolean {
  return collection.indexes.some(({ record: { spec: known } }) => {
    const isSame = sameKey(known.key, spec.key);
    if (known.name === '_id_' && isSame) return true;
    if (known.name === spec.name) {
      if (isSame && sameIn([...APART, 'unique', 'sparse', 'expireAfterSeconds'], known, spec)) return true;
      const both = `Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(known)}`;
      refuse(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. ${both}`,
      );
    }
    const isDouble = isSame && sameIn(APART, known, spec);
    demand(!isDouble, 'IndexOptionsConflict', `Index already exists with a different name: ${known.name}`);
    return false;
  });
}

export const createIndexes: Command = (context) => {
  const { database, db } = context;
  return context.write((name) => {
    const createdCollectionAutomatically = !database.find(db, name);
    const collection = context.writable(true)!;
    const numIndexesBefore = collection.indexes.length;
    for (const given of context.list('indexes')) {
      const spec = normalised(given, collection);
      if (exists(collection, spec)) continue;
      const isSecondText = spec.weights && collection.indexes.some((index) => index.text);
      demand(!isSecondText, 'CannotCreateIndex', 'only one text index per collection allowed');
      collection.addIndex(spec);
    }
    return { numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically, ok: 1 };
  });
};

export const listIndexes: Command = (context) => {
  const specs = context.database.get(context.db, context.name).indexes.map(({ record }) => record.spec);
  const withoutUnique = ({ unique: _unique, ...spec }: IndexSpec) => spec;
  return context.listed(
    context.namespace,
    specs.map((spec) => (spec.name === '_id_' ? withoutUnique(spec) : spec)),
  );
};

function chosen({ indexes }: Collection, wanted: unknown): Index[] {
  const others = indexes.filter((index) => index.record.spec.name !== '_id_');
  if (wanted === '*') return others;
  return [wanted].flat().map((one) => {
    demand(one !== '_id_', 'InvalidOptions', 'cannot drop _id index');
    const found = others.find(({ record: { spec } }) =>
      isPlainObject(one) ? sameKey(spec.key, one) : spec.name === one,
    );
    demand(found, 'IndexNotFound', `index not found with name [${String(one)}]`);
    return found;
  });
}

export const dropIndexes: Command = (context) =>
  context.write((name) => {
    const collection = context.database.get(context.db, name);
    const nIndexesWas = collection.indexes.length;
    chosen(collection, context.body.index).forEach((index) => collection.dropIndex(index));
    return { nIndexesWas, ok: 1 };
  });
