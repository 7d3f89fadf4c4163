import mongoose from 'mongoose';
import { disconnect } from '@/lib/db/connect';

// Generous: a suite shares two slow cores with others, and no test is about time.
jest.setTimeout(30_000);

afterAll(async () => {
  if (mongoose.connection.readyState !== 1) return;
  await mongoose.connection.dropDatabase();
  await disconnect();
});
