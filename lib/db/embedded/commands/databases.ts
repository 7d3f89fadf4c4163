import { asDocument, asNumber, type Document } from '../documents';
import type { Database } from '../database';
import { drain } from '../paced';
import { compileFilter } from '../query/filter';
import { select } from '../query/select';
import { collectionName, type Command } from './context';
import type { Collection } from '../storage/collection';

export const dropDatabase: Command = ({ database, db }) =>
  database.environment.write(() => {
    const records = database.catalog.list(db);
    for (const { name } of records) database.drop(database.get(db, name));
    return records.length ? { dropped: db, ok: 1 } : { ok: 1 };
  });

type Sizes = { size: number; count: number; nindexes: number };

async function sizesOf(collection: Collection): Promise<Sizes> {
  let [size, count] = [0, 0];
  await drain(select(collection, { filter: {} }), ({ bytes }) => {
    size += bytes.length;
    count++;
  });
  return { size, count, nindexes: collection.indexes.length };
}

async function totalOf(database: Database, db: string) {
  const total = { collections: 0, views: 0, objects: 0, dataSize: 0, indexes: 0 };
  for (const { name, options } of database.catalog.list(db)) {
    if (options.viewOn !== undefined) total.views++;
    else {
      const { size, count, nindexes } = await sizesOf(database.get(db, name));
      total.collections++;
      total.objects += count;
      total.dataSize += size;
      total.indexes += nindexes;
    }
  }
  return total;
}

export const listDatabases: Command = async ({ database, body }) => {
  const names = [...new Set(database.catalog.list().map((record) => record.db))].sort();
  const matches = compileFilter(asDocument(body.filter));
  const databases: Document[] = [];
  for (const name of names) {
    const sizeOnDisk = body.nameOnly === true ? 0 : (await totalOf(database, name)).dataSize;
    databases.push(body.nameOnly === true ? { name } : { name, sizeOnDisk, empty: false });
  }
  const found = databases.filter(matches);
  if (body.nameOnly === true) return { databases: found, ok: 1 };
  return { databases: found, totalSize: found.reduce((sum, { sizeOnDisk }) => sum + asNumber(sizeOnDisk)!, 0), ok: 1 };
};

export const collStats: Command = async (context) => {
  const { database, db } = context;
  const name = collectionName(context);
  const collection = database.find(db, name);
  const { capped, max, size: maxSize } = collection?.options ?? {};
  const { size, count, nindexes } = collection ? await sizesOf(collection) : { size: 0, count: 0, nindexes: 0 };
  const found = { size, count, avgObjSize: count ? size / count : 0, storageSize: size, nindexes };
  return {
    ns: `${db}.${name}`,
    ...found,
    capped: capped === true,
    max,
    maxSize,
    totalIndexSize: 0,
    indexSizes: {},
    ok: 1,
  };
};

export const dbStats: Command = async ({ database, db }) => {
  const total = await totalOf(database, db);
  return {
    db,
    ...total,
    avgObjSize: total.objects ? total.dataSize / total.objects : 0,
    storageSize: total.dataSize,
    indexSize: 0,
    totalSize: total.dataSize,
    ok: 1,
  };
};
