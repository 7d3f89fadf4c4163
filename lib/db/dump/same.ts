import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from 'mongodb';
import { linesOf } from './export';

const digestOf = async (chunks: AsyncIterable<string | Buffer>): Promise<string> => {
  const digest = createHash('sha256');
  for await (const chunk of chunks) digest.update(chunk);
  return digest.digest('hex');
};

const ENDING = '.ndjson';

/** Throws when a database does not hold, to the last bit, what was exported to a folder. */
export const demandSame = async (db: Db, folder: string): Promise<void> => {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(ENDING))) {
    const name = decodeURIComponent(file.slice(0, -ENDING.length));
    const [written, restored] = [createReadStream(join(folder, file)), linesOf(db.collection(name))];
    if ((await digestOf(written)) !== (await digestOf(restored)))
      throw new Error(`The backup was restored, and its collection ${name} is not the same`);
  }
};
