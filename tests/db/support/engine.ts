import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Db, type MongoClientOptions } from 'mongodb';
import { startEmbedded, type Embedded, type EmbeddedOptions } from '@/lib/db/embedded/start';

// Generous, because a loaded machine is not a wrong answer.
jest.setTimeout(60_000);

/** The server that the whole run speaks to: the embedded one, or the one that MONGO_URL named. */
export function sharedServer(options: MongoClientOptions = {}): { client: () => MongoClient; db: () => Db } {
  const opened: Opened = {};
  beforeAll(async () => {
    opened.client = await MongoClient.connect(process.env.MONGO_URL ?? '', { retryWrites: false, ...options });
  });
  afterAll(async () => {
    await opened.client!.db().dropDatabase();
    await opened.client!.close();
  });
  return { client: () => opened.client!, db: () => opened.client!.db() };
}

/** A folder that goes away with the suite. */
export function ownFolder(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'db-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}

type Opened = { embedded?: Embedded; client?: MongoClient };

/** An embedded server of the suite's own, for what only this engine promises. */
export function ownEmbedded(options: Partial<EmbeddedOptions> = {}) {
  const folder = ownFolder();
  const opened: Opened = {};
  beforeAll(async () => {
    opened.embedded = await startEmbedded({ folder: folder(), durable: false, ...options });
    opened.client = await MongoClient.connect(opened.embedded.url, { retryWrites: false });
  });
  afterAll(async () => {
    await opened.client!.close();
    await opened.embedded!.close();
  });
  const client = () => opened.client!;
  return { folder, url: () => opened.embedded!.url, client, db: () => client().db('suite') };
}
