import mongoose from 'mongoose';
import type { Reader } from './request';

/** All that is kept of a reader, as it is kept: the account, and whatever a model says is somebody’s. */
export const keptOf = async ({ id }: Pick<Reader, 'id'>): Promise<string> => {
  const owned = Object.values(mongoose.models).filter(({ schema }) => 'user_id' in schema.paths);
  const kept = await Promise.all([
    mongoose.connection.collection('users').find({ id }).toArray(),
    ...owned.map(({ collection }) => collection.find({ user_id: id }).sort({ _id: 1 }).toArray()),
  ]);
  return JSON.stringify(kept);
};
