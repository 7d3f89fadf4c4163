import { select } from '../query/select';
import { collectionName, type Command } from './context';
import type { Collection } from '../storage/collection';

export const dropDatabase: Command = ({ database, db }) =>
  database.environment.write(() => {
    for (const { name } of database.catalog.list(db)) database.drop(database.get(db, name));
    return { dropped: db, ok: 1 };
  });

export const listDatabases: Command = ({ database }) => {
  const names = new Set(database.catalog.list().map((record) => record.db));
  return { databases: [...names].sort().map((name) => ({ name, sizeOnDisk: 0, empty: false })), totalSize: 0, ok: 1 };
};

function sizes(collection: Collection) {
  let [size, count] = [0, 0];
  for (const { bytes } of select(collection, { filter: {} })) {
    size += bytes.length;
    count++;
  }
  return { size, count, avgObjSize: count ? size / count : 0, storageSize: size, nindexes: collection.indexes.length };
}

export const collStats: Command = (context) => {
  const { database, db } = context;
  const name = collectionName(context);
  const collection = database.find(db, name);
  const { options = {} } = collection?.record ?? {};
  const found = collection ? sizes(collection) : { size: 0, count: 0, storageSize: 0, nindexes: 0 };
  return {
    ns: `${db}.${name}`,
    ...found,
    capped: options.capped === true,
    max: options.max,
    maxSize: options.size,
    totalIndexSize: 0,
    indexSizes: {},
    ok: 1,
  };
};

export const dbStats: Command = ({ database, db }) => {
  const all = database.catalog.list(db).map(({ name }) => sizes(database.get(db, name)));
  const total = (pick: (size: ReturnType<typeof sizes>) => number) => all.reduce((sum, size) => sum + pick(size), 0);
  return {
    db,
    collections: all.length,
    objects: total(({ count }) => count),
    dataSize: total(({ size }) => size),
    storageSize: total(({ size }) => size),
    indexes: total(({ nindexes }) => nindexes),
    ok: 1,
  };
};
