import mongoose from 'mongoose';
import { disconnect } from '@/lib/db/connect';

afterAll(async () => {
  if (mongoose.connection.readyState !== 1) return;
  await mongoose.connection.dropDatabase();
  await disconnect();
});
