import { drain } from '../chunks';
import { asDocument, type Document } from '../documents';
import type { Database } from '../database';
import { demand } from '../errors';
import { compileFilter } from '../query/filter';
import { equal } from '../query/compare';
import { select } from '../query/select';
import type { CollectionRecord } from '../storage/catalog';
import type { Collection } from '../storage/collection';
import { refuseView, splitNamespace, type Command } from './context';
import { fullCollation } from './indexes';

const OPTIONS = [
  ...['capped', 'size', 'max', 'validator', 'validationLevel', 'validationAction', 'collation', 'timeseries'],
  ...['expireAfterSeconds', 'clusteredIndex', 'changeStreamPreAndPostImages', 'viewOn', 'pipeline'],
];

const pick = (from: Document, names: string[]) =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));

function optionsOf(body: Document): Document {
  const options = pick(
    body,
    OPTIONS.filter((option) => body[option] !== false),
  );
  return options.collation ? { ...options, collation: fullCollation(asDocument(options.collation)) } : options;
}

export const create: Command = (context) => {
  const { database, body, db, namespace } = context;
  return context.write((name) => {
    const options = optionsOf(body);
    const isSized = !options.capped || options.size !== undefined;
    demand(isSized, 'InvalidOptions', "the 'size' field is required when 'capped' is true");
    const existing = database.find(db, name)?.options;
    const isSame = !existing || equal(existing, options);
    const message = `namespace ${namespace} already exists, but with different options: ${JSON.stringify(existing)}`;
    demand(isSame, 'NamespaceExists', message);
    if (!existing) database.create(db, name, options);
    return { ok: 1 };
  });
};

export const drop: Command = (context) => {
  const { database, db, namespace } = context;
  return context.write((name) => {
    const collection = database.find(db, name);
    if (!collection) return { ok: 1 };
    database.drop(collection);
    return { nIndexesWas: collection.indexes.length, ns: namespace, ok: 1 };
  });
};

export const collMod: Command = (context) => {
  const { database, body, db } = context;
  return context.write((name) => {
    const collection = database.get(db, name);
    const { index, ...rest } = body;
    Object.assign(collection.options, optionsOf(rest));
    const change = asDocument(index);
    const target = collection.indexes.find(
      ({ record: { spec } }) => spec.name === change.name || equal(spec.key, change.keyPattern),
    );
    if (target) Object.assign(target.record.spec, pick(change, ['expireAfterSeconds', 'hidden']));
    collection.saveIndexes();
    return { ok: 1 };
  });
};

export const renameCollection: Command = ({ database, body, target }) => {
  const from = splitNamespace(String(target));
  const to = splitNamespace(String(body.to));
  return database.environment.write(() => {
    const collection = database.get(from.db, from.name);
    const existing = database.find(to.db, to.name);
    demand(!existing || body.dropTarget, 'NamespaceExists', 'target namespace exists');
    if (existing) database.drop(existing);
    database.rename(collection, to.db, to.name);
    return { ok: 1 };
  });
};

function describe({ name, options }: CollectionRecord, nameOnly: boolean): Document {
  const type = options.viewOn ? 'view' : options.timeseries ? 'timeseries' : 'collection';
  if (nameOnly) return { name, type };
  const described = { name, type, options, info: { readOnly: type === 'view' } };
  return type === 'view' ? described : { ...described, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } };
}

export const listCollections: Command = (context) => {
  const { database, body, db } = context;
  const records = database.catalog.list(db).sort((a, b) => (a.name < b.name ? -1 : 1));
  const described = records.map((record) => describe(record, body.nameOnly === true));
  return context.listed(`${db}.$cmd.listCollections`, described.filter(compileFilter(asDocument(body.filter))));
};

/** Reads everything inside a write, so that nothing changes meanwhile. */
export const validate: Command = (context) => {
  const { database, db, namespace } = context;
  return context.write((name) => {
    const collection = refuseView(database.get(db, name));
    const errors = [...collection.disagreements()];
    const [nrecords, nIndexes] = [collection.count(), collection.indexes.length];
    return { ns: namespace, nrecords, nIndexes, valid: errors.length === 0, errors, ok: 1 };
  });
};

export const dropDatabase: Command = ({ database, db }) =>
  database.environment.write(() => {
    const records = database.catalog.list(db);
    for (const { name } of records) database.drop(database.get(db, name));
    return records.length ? { dropped: db, ok: 1 } : { ok: 1 };
  });

async function sizesOf(collection: Collection | undefined) {
  let size = 0;
  if (collection) await drain(select(collection, { filter: {} }), ({ bytes }) => (size += bytes.length));
  return { size, count: collection?.count() ?? 0, nindexes: collection?.indexes.length ?? 0 };
}

async function totalOf(database: Database, db: string) {
  const total = { collections: 0, views: 0, objects: 0, dataSize: 0, indexes: 0 };
  for (const { name, options } of database.catalog.list(db)) {
    const isView = options.viewOn !== undefined;
    const { size, count, nindexes } = await sizesOf(isView ? undefined : database.get(db, name));
    total[isView ? 'views' : 'collections']++;
    total.objects += count;
    total.dataSize += size;
    total.indexes += nindexes;
  }
  return total;
}

export const listDatabases: Command = async ({ database, body }) => {
  const databases: (Document & { sizeOnDisk?: number })[] = [];
  for (const name of [...new Set(database.catalog.list().map((record) => record.db))].sort()) {
    const more = async () => ({ sizeOnDisk: (await totalOf(database, name)).dataSize, empty: false });
    databases.push({ name, ...(body.nameOnly === true ? {} : await more()) });
  }
  const found = databases.filter(compileFilter(asDocument(body.filter)));
  if (body.nameOnly === true) return { databases: found, ok: 1 };
  return { databases: found, totalSize: found.reduce((sum, { sizeOnDisk = 0 }) => sum + sizeOnDisk, 0), ok: 1 };
};

export const collStats: Command = async ({ database, db, name, namespace }) => {
  const collection = database.find(db, name);
  const { capped = false, max, size: maxSize } = collection?.options ?? {};
  const sizes = await sizesOf(collection);
  const { size, count } = sizes;
  const others = { storageSize: size, totalIndexSize: 0, indexSizes: {}, capped, max, maxSize };
  return { ns: namespace, ...sizes, avgObjSize: count ? size / count : 0, ...others, ok: 1 };
};

export const dbStats: Command = async ({ database, db }) => {
  const total = await totalOf(database, db);
  const { dataSize, objects } = total;
  const others = { storageSize: dataSize, indexSize: 0, totalSize: dataSize };
  return { db, ...total, avgObjSize: objects ? dataSize / objects : 0, ...others, ok: 1 };
};
