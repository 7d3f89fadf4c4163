import 'server-only';
import mongoose from 'mongoose';
import { connect } from '@/lib/db/connect';

type Verdict = { valid: boolean; errors?: string[]; nrecords?: number };

export const databaseCheckStore = {
  /** What the database says of each collection after it read all of it. */
  async validate(): Promise<{ collection: string; records: number | null; faults: string[] }[]> {
    await connect();
    const { db } = mongoose.connection;
    const names = (await db!.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
    const verdicts = [];
    for (const collection of names.filter((name) => !name.startsWith('system.')).sort()) {
      const { valid, errors = [], nrecords } = (await db!.command({ validate: collection })) as Verdict;
      const faults = valid ? [] : [...errors, 'the database found it invalid'];
      verdicts.push({ collection, records: nrecords ?? null, faults });
    }
    return verdicts;
  },
};
