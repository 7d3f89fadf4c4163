import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';
import { startEmbedded, type Embedded } from '@/lib/db/embedded/start';

describe('several conditions on one indexed field', () => {
  let folder: string;
  let embedded: Embedded;
  let client: mongoose.mongo.MongoClient;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'booktime-'));
    embedded = await startEmbedded({ folder, durable: false });
    client = await mongoose.mongo.MongoClient.connect(embedded.url);
    const letters = client.db('test').collection<{ letter: string }>('letters');
    await letters.createIndex({ letter: 1 });
    await letters.insertMany([{ letter: '' }, { letter: 'a' }, { letter: 'b' }]);
  });
  afterAll(async () => {
    await client.close();
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    [{ $in: ['a'], $eq: '' }, []],
    [{ $eq: '', $in: ['a', ''] }, ['']],
    [{ $in: ['a', 'b'], $ne: 'a' }, ['b']],
    [{ $in: ['a', 'b'], $gt: 'a' }, ['b']],
    [{ $gte: 'a', $nin: ['b'] }, ['a']],
  ])('%j must all hold', async (condition, expected) => {
    const found = await client.db('test').collection('letters').find({ letter: condition }).toArray();
    expect(found.map(({ letter }) => letter)).toEqual(expected);
  });
});
