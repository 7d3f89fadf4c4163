import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Db, type MongoClientOptions } from 'mongodb';
import { startEmbedded, type Embedded, type EmbeddedOptions } from '@/lib/db/embedded/start';

/** The server that the whole run speaks to: the embedded one, or the one that MONGO_URL named. */
export function useServer(options: MongoClientOptions = {}): { client: () => MongoClient; db: () => Db } {
  let client: MongoClient | undefined;
  beforeAll(async () => {
    client = await MongoClient.connect(process.env.MONGO_URL ?? '', { retryWrites: false, ...options });
  });
  afterAll(async () => {
    await client!.db().dropDatabase();
    await client!.close();
  });
  return { client: () => client!, db: () => client!.db() };
}

/** A folder that goes away with the suite. */
export function useFolder(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'db-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}

/** An embedded server of the suite's own, for what only this engine promises. */
export function useEmbedded(options: Partial<EmbeddedOptions> = {}) {
  const folder = useFolder();
  let embedded: Embedded | undefined;
  let client: MongoClient | undefined;
  beforeAll(async () => {
    embedded = await startEmbedded({ folder: folder(), durable: false, ...options });
    client = await MongoClient.connect(embedded.url, { retryWrites: false });
  });
  afterAll(async () => {
    await client!.close();
    await embedded!.close();
  });
  return { folder, url: () => embedded!.url, client: () => client!, db: () => client!.db('suite') };
}
