import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';

/** A database of its own on the server that MONGO_URL names, for one BOOKTIME; none when it names none. */
export const aDatabase = () => {
  const { MONGO_URL } = process.env;
  if (!MONGO_URL) return undefined;
  const url = new URL(MONGO_URL);
  url.pathname = `/journey_${randomUUID().slice(0, 13)}`;
  return {
    settings: { MONGO_URL: url.href, SECRET_KEY: randomUUID() },
    async drop() {
      const client = await mongoose.mongo.MongoClient.connect(url.href);
      await client.db().dropDatabase();
      await client.close();
    },
  };
};
