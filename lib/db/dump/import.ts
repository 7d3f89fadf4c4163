import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EJSON, type Document } from 'bson';
import type { Collection, CreateCollectionOptions, Db, IndexDescription } from 'mongodb';

type Described = {
  name: string;
  options: CreateCollectionOptions;
  indexes: (IndexDescription & { v?: number; ns?: string })[];
};

const BATCH = 500;

/** Puts back what `db:export` wrote, on this engine or on a MongoDB server. */
export async function importFrom(db: Db, folder: string): Promise<string> {
  const text = await readFile(join(folder, 'collections.json'), 'utf8');
  const described = EJSON.parse(text, { relaxed: true }) as Described[];
  for (const { name } of described)
    if (await db.collection(name).findOne())
      throw new Error(`The collection ${name} of ${db.databaseName} is not empty.`);
  let total = 0;
  for (const one of described) {
    const collection = await prepare(db, one);
    total += await readLines(collection, join(folder, `${encodeURIComponent(one.name)}.ndjson`));
  }
  return `${total} documents of ${described.length} collections are in ${db.databaseName}.`;
}

async function prepare(db: Db, { name, options, indexes }: Described): Promise<Collection> {
  const existing = await db.listCollections({ name }).toArray();
  const collection = existing.length ? db.collection(name) : await db.createCollection(name, options);
  const wanted = indexes.filter((index) => index.name !== '_id_').map(forCreation);
  if (wanted.length) await collection.createIndexes(wanted);
  return collection;
}

/** A text index is listed in a form that cannot be given back; how a server keeps its indexes is its own matter. */
function forCreation({
  v: _v,
  ns: _ns,
  storageEngine: _own,
  ...index
}: Described['indexes'][number]): IndexDescription {
  if (!index.weights) return index;
  const { key, textIndexVersion: _version, ...others } = index;
  const words = Object.keys(index.weights).map((path) => [path, 'text']);
  const fields = Object.entries(key).flatMap(([path, direction]) =>
    path === '_fts' ? words : path === '_ftsx' ? [] : [[path, direction]],
  );
  return { ...others, key: Object.fromEntries(fields) as Record<string, 'text' | 1> };
}

async function readLines(collection: Collection, file: string): Promise<number> {
  let count = 0;
  let batch: Document[] = [];
  const flush = async () => {
    if (batch.length) await collection.insertMany(batch);
    count += batch.length;
    batch = [];
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim()) batch.push(EJSON.parse(line, { relaxed: false }) as Document);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return count;
}
