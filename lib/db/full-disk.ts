import 'server-only';
import mongoose from 'mongoose';

const OUT_OF_DISK_SPACE = 14031;

/** The disk of the database takes nothing more. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === OUT_OF_DISK_SPACE;
