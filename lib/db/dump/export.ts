import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EJSON } from 'bson';
import type { Collection, Db } from 'mongodb';

/** One NDJSON file of extended JSON per collection, and `collections.json` with their options and indexes. */
export async function exportTo(db: Db, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length) throw new Error(`${folder} is not empty.`);
  const described = [];
  let total = 0;
  for (const { name, type, ...rest } of await db.listCollections({}, { nameOnly: false }).toArray()) {
    if (type !== 'collection' || name.startsWith('system.')) continue;
    const options = 'options' in rest ? rest.options : {};
    const collection = db.collection(name);
    described.push({ name, options, indexes: await collection.listIndexes().toArray() });
    total += await writeLines(collection, join(folder, `${encodeURIComponent(name)}.ndjson`));
  }
  await writeFile(join(folder, 'collections.json'), EJSON.stringify(described, undefined, 2, { relaxed: true }), {
    mode: 0o600,
  });
  return `${total} documents of ${described.length} collections are in ${folder}.`;
}

/** The documents of a collection as they are exported: a line of extended JSON each, in the order of their ids. */
export async function* linesOf(collection: Collection): AsyncGenerator<string> {
  for await (const document of collection.find({}, { sort: { _id: 1 } }))
    yield `${EJSON.stringify(document, { relaxed: false })}\n`;
}

async function writeLines(collection: Collection, file: string): Promise<number> {
  let count = 0;
  async function* lines() {
    for await (const line of linesOf(collection)) {
      count++;
      yield line;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file, { mode: 0o600 }));
  return count;
}
