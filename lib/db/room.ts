import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** What a database takes that holds next to nothing. A disk that is all but full would end the process that maps a file there. */
const RESERVE_BYTES = 32 * 2 ** 20;

/** How much a file takes, or the files of a folder. */
export const bytesOf = async (path: string): Promise<number> => {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const sizes = (await readdir(path)).map(async (name) => (await stat(join(path, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** Throws when the disk of a folder has not this much room, and some more. */
export const demandRoom = async (folder: string, bytes: number): Promise<void> => {
  const { bavail, bsize } = await statfs(folder);
  const missing = bytes + RESERVE_BYTES - bavail * bsize;
  if (missing > 0)
    throw new Error(`There is not enough room in ${folder}: ${Math.ceil(missing / 2 ** 20)} MB are missing`);
};
