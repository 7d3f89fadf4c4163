import { resolve } from 'node:path';
import { MongoClient, type Db } from 'mongodb';
import { EXACT } from '../../lib/db/dump/exact';
import { runningEmbedded, startEmbedded } from '../../lib/db/embedded/start';

const DEFAULT_NAME = 'booktime';

export const dataFolder = (given?: string) => resolve(given ?? process.env.BOOKTIME_DATA ?? './.data');

export type Target = { db: Db; close(): Promise<void> };

/** The database that was asked for: a server by its URL, or a folder, through the process that has it open if there is one. */
export async function openTarget({ url, data }: { url?: string; data?: string }): Promise<Target> {
  const given = url ?? (data ? undefined : process.env.MONGO_URL);
  const folder = dataFolder(data);
  const running = given ?? (await runningEmbedded(folder));
  const own = running ? undefined : await startEmbedded({ folder });
  const client = await MongoClient.connect(running ?? own!.url, { ...EXACT, serverSelectionTimeoutMS: 3000 });
  const hasName = given !== undefined && /^[^?]*\/\/[^/]+\/[^/?]+/.test(given);
  const close = async () => {
    await client.close();
    await own?.close();
  };
  return { db: hasName ? client.db() : client.db(DEFAULT_NAME), close };
}

/** Runs a script: what it says at the end, or one line that says what went wrong. */
export function runScript(script: () => Promise<string>) {
  script().then(console.log, (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
