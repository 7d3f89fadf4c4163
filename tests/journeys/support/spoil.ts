import mongoose from 'mongoose';
import { runningEmbedded } from '@/lib/db/embedded/start';

/** Writes what no version of BOOKTIME does: pages fail on it. */
export const spoil = async (folder: string, collection: string, which: object, change: object) => {
  const client = await mongoose.mongo.MongoClient.connect((await runningEmbedded(folder))!);
  await client.db('booktime').collection(collection).updateOne(which, { $set: change });
  await client.close();
};
