import { asDocument, asNumber, encodeReply, type Document } from '../documents';
import { MongoError } from '../errors';
import { compileFilter } from '../query/filter';
import { equal } from '../query/compare';
import { findDisagreements } from '../storage/consistency';
import type { CollectionRecord } from '../storage/catalog';
import { CursorReply } from '../wire/reply';
import { collectionName, refuseView, splitNamespace, type Command } from './context';
import { fullCollation } from './indexes';

const OPTIONS = [
  'capped',
  'size',
  'max',
  'validator',
  'validationLevel',
  'validationAction',
  'collation',
  'timeseries',
  'expireAfterSeconds',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'viewOn',
  'pipeline',
];

function optionsOf(body: Document): Document {
  const options = Object.fromEntries(
    OPTIONS.filter((option) => body[option] !== undefined && body[option] !== false).map((option) => [
      option,
      body[option],
    ]),
  );
  return options.collation ? { ...options, collation: fullCollation(asDocument(options.collation)) } : options;
}

export const create: Command = async (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  return database.environment.write(() => {
    const options = optionsOf(body);
    if (options.capped && options.size === undefined)
      throw new MongoError('InvalidOptions', "the 'size' field is required when 'capped' is true");
    const existing = database.find(db, name);
    if (existing && !equal(existing.record.options, options))
      throw new MongoError(
        'NamespaceExists',
        `namespace ${db}.${name} already exists, but with different options: ${JSON.stringify(existing.record.options)}`,
      );
    if (!existing) database.create(db, name, options);
    return { ok: 1 };
  });
};

export const drop: Command = async (context) => {
  const { database, db } = context;
  const name = collectionName(context);
  return database.environment.write(() => {
    const collection = database.find(db, name);
    if (!collection) return { ok: 1 };
    const nIndexesWas = collection.indexes.length;
    database.drop(collection);
    return { nIndexesWas, ns: `${db}.${name}`, ok: 1 };
  });
};

export const collMod: Command = async (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  return database.environment.write(() => {
    const collection = database.get(db, name);
    const { index, ...rest } = body;
    Object.assign(collection.record.options, optionsOf(rest));
    const change = asDocument(index);
    const target = collection.indexes.find(
      ({ record: { spec } }) => spec.name === change.name || equal(spec.key, change.keyPattern),
    );
    if (target) Object.assign(target.record.spec, pick(change, ['expireAfterSeconds', 'hidden']));
    collection.saveIndexes();
    return { ok: 1 };
  });
};

const pick = (from: Document, names: string[]) =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));

export const renameCollection: Command = async ({ database, body, target }) => {
  const { db, name } = splitNamespace(String(target));
  const to = splitNamespace(String(body.to));
  return database.environment.write(() => {
    const collection = database.get(db, name);
    const existing = database.find(to.db, to.name);
    if (existing && !body.dropTarget) throw new MongoError('NamespaceExists', 'target namespace exists');
    if (existing) database.drop(existing);
    database.rename(collection, to.db, to.name);
    return { ok: 1 };
  });
};

const typeOf = ({ options }: CollectionRecord) =>
  options.viewOn ? 'view' : options.timeseries ? 'timeseries' : 'collection';

function describe(record: CollectionRecord, nameOnly: boolean): Document {
  const { name, options } = record;
  const type = typeOf(record);
  if (nameOnly) return { name, type };
  if (type === 'view') return { name, type, options, info: { readOnly: true } };
  return { name, type, options, info: { readOnly: false }, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } };
}

export const listCollections: Command = async ({ database, body, db }) => {
  const matches = compileFilter(asDocument(body.filter));
  const records = database.catalog.list(db).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = records.map((record) => describe(record, body.nameOnly === true)).filter(matches);
  const first = { batchSize: asNumber(asDocument(body.cursor).batchSize) };
  return new CursorReply(
    'firstBatch',
    await database.cursors.first(`${db}.$cmd.listCollections`, found.map(encodeReply), first),
  );
};

/** Reads everything inside a write, so that nothing changes meanwhile. */
export const validate: Command = async (context) => {
  const { database, db } = context;
  const name = collectionName(context);
  return database.environment.write(() => {
    const collection = database.get(db, name);
    refuseView(collection);
    const errors = findDisagreements(collection);
    const [nrecords, nIndexes] = [collection.count(), collection.indexes.length];
    return { ns: `${db}.${name}`, nrecords, nIndexes, valid: errors.length === 0, errors, ok: 1 };
  });
};
