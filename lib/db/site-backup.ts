import 'server-only';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import mongoose from 'mongoose';
import { env } from '@/lib/env';
import { connect, embeddedDatabase } from './connect';
import { exportTo } from './dump/export';
import { EXACT } from './dump/exact';
import { importFrom } from './dump/import';
import { demandSame } from './dump/same';
import { restore } from './embedded/backup';
import { startEmbedded } from './embedded/start';
import { DATA_FILE } from './embedded/storage/environment';
import { bytesOf, demandRoom } from './room';

export const isEmbedded = (): boolean => !env().MONGO_URL;

export type Restored = { collections: number; documents: number };
type Db = mongoose.mongo.Db;

const SCRATCH_NAME = 'booktime';

const onServer = async <T>(url: string, work: (client: mongoose.mongo.MongoClient) => Promise<T>): Promise<T> => {
  const client = await mongoose.mongo.MongoClient.connect(url, { ...EXACT, serverSelectionTimeoutMS: 3000 });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
};

/** An embedded database in a folder of its own, which goes when the work is done. */
const inScratch = async <T>(folder: string, work: (db: Db) => Promise<T>): Promise<T> => {
  const scratch = await startEmbedded({ folder, durable: false });
  try {
    return await onServer(scratch.url, (client) => work(client.db(SCRATCH_NAME)));
  } finally {
    await scratch.close();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Goes through every record and every index. Throws when one is damaged. */
const lookThrough = async (db: Db): Promise<Restored> => {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  let documents = 0;
  for (const name of names) {
    const { valid, nrecords } = await db.command({ validate: name });
    if (!valid) throw new Error(`The backup was restored, and its collection ${name} is damaged`);
    documents += Number(nrecords);
  }
  if (!names.includes('users')) throw new Error('The backup was restored, and holds no collection of accounts');
  return { collections: names.length, documents };
};

const backUpEmbedded = async (path: string, scratch: string): Promise<Restored> => {
  // The copy, and the copy of it that is opened.
  await demandRoom(dirname(path), 2 * (await bytesOf(join(env().BOOKTIME_DATA, DATA_FILE))));
  await (await embeddedDatabase()).backUp(path);
  await restore(path, scratch);
  return inScratch(scratch, lookThrough);
};

const backUpServer = async (url: string, path: string, scratch: string): Promise<Restored> => {
  await onServer(url, (client) => exportTo(client.db(mongoose.connection.db?.databaseName), path));
  // A database takes more than its lines, for it has indexes.
  await demandRoom(dirname(path), 4 * (await bytesOf(path)));
  return inScratch(scratch, async (db) => {
    await importFrom(db, path);
    await demandSame(db, path);
    return lookThrough(db);
  });
};

/**
 * Writes all that the site keeps to a path, a file or with MONGO_URL a folder, and restores it into a scratch database in the
 * other folder to see that it can be. Throws when it cannot.
 */
export const backUpSite = async (path: string, scratch: string): Promise<Restored> => {
  const { MONGO_URL } = env();
  await connect();
  return MONGO_URL ? backUpServer(MONGO_URL, path, scratch) : backUpEmbedded(path, scratch);
};
