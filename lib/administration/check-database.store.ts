import 'server-only';
import mongoose from 'mongoose';
import { connect } from '@/lib/db/connect';

type Db = NonNullable<typeof mongoose.connection.db>;
type Verdict = { valid: boolean; errors?: string[]; nrecords?: number };

const COMMAND_NOT_FOUND = 59;

/** A compatible server may not look through a collection at all: its records are counted then, and nothing is said of them. */
const verdictOn = async (db: Db, collection: string): Promise<Verdict> => {
  try {
    return (await db.command({ validate: collection })) as Verdict;
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== COMMAND_NOT_FOUND) throw error;
    return { valid: true, nrecords: await db.collection(collection).countDocuments() };
  }
};

export const databaseCheckStore = {
  /** What the database says of each collection after it read all of it. */
  async validate(): Promise<{ collection: string; records: number | null; faults: string[] }[]> {
    await connect();
    const { db } = mongoose.connection;
    const names = (await db!.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
    const verdicts = [];
    for (const collection of names.filter((name) => !name.startsWith('system.')).sort()) {
      const { valid, errors = [], nrecords } = await verdictOn(db!, collection);
      const faults = valid ? [] : [...errors, 'the database found it invalid'];
      verdicts.push({ collection, records: nrecords ?? null, faults });
    }
    return verdicts;
  },
};
