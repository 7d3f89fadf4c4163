import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startEmbedded } from '@/lib/db/embedded/start';
import { mountSmallDisk, unmountDisk } from '../support/small-disk';

const folder = mkdtempSync(join(tmpdir(), 'full-'));
const isMounted = mountSmallDisk(folder, 6);
afterAll(() => {
  if (isMounted) unmountDisk(folder);
  rmSync(folder, { recursive: true, force: true });
});

type Item = { _id: number; text: string };

async function using<T>(work: (client: MongoClient) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ folder });
  const client = await MongoClient.connect(embedded.url, { retryWrites: false });
  try {
    return await work(client);
  } finally {
    await client.close();
    await embedded.close();
  }
}

(isMounted ? it : it.skip)('refuses to store on a full disk, keeps what it acknowledged, and can delete', async () => {
  let acknowledged = 0;
  await using(async (client) => {
    const items = client.db('shop').collection<Item>('items');
    await items.createIndex({ text: 1 });
    const insert = async () => {
      for (;;) {
        await items.insertMany(
          Array.from({ length: 20 }, (_, i) => ({ _id: acknowledged + i, text: 'x'.repeat(500) })),
        );
        acknowledged += 20;
      }
    };
    await expect(insert()).rejects.toMatchObject({ code: 14031 });
    await expect(items.updateOne({ _id: 0 }, { $set: { more: 'y'.repeat(5000) } as never })).rejects.toMatchObject({
      code: 14031,
    });
    expect(acknowledged).toBeGreaterThan(100);
    expect(await items.countDocuments()).toBeGreaterThanOrEqual(acknowledged);
    expect(await items.deleteMany({ _id: { $lt: acknowledged / 2 } })).toMatchObject({
      deletedCount: acknowledged / 2,
    });
    // Documents of a bulk that fails half way stay up to there, as in MongoDB.
    await items.deleteMany({ _id: { $gte: acknowledged } });
  });
  await using(async (client) => {
    expect(await client.db('shop').collection('items').countDocuments()).toBe(acknowledged / 2);
    expect(await client.db('shop').command({ validate: 'items' })).toMatchObject({ valid: true });
  });
});
