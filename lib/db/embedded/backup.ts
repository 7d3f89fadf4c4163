import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Environment, DATA_FILE } from './storage/environment';

/** A file appears whole and on disk, or not at all. */
async function whole(path: string, write: (part: string) => Promise<void> | void) {
  const part = `${path}.part`;
  try {
    await write(part);
    fs.chmodSync(part, 0o600);
    const file = fs.openSync(part, 'r');
    fs.fsyncSync(file);
    fs.closeSync(file);
    fs.renameSync(part, path);
  } finally {
    fs.rmSync(part, { force: true });
    fs.rmSync(`${part}-lock`, { force: true });
  }
}

/** Opens a copy that nobody writes to, which refuses whatever is damaged. */
const lookThrough = (folder: string, file: string) => new Environment(folder, { readOnly: true, file }).close();

/** Copies one consistent state of a database that this process has open. */
export const copy = (environment: Environment, file: string) =>
  whole(file, async (part) => {
    await environment.backup(part);
    await lookThrough(dirname(part), basename(part));
  });

/** Copies one consistent state of a folder's database, whether or not a server has it open. */
export async function backUp(folder: string, file: string) {
  if (!fs.existsSync(join(folder, DATA_FILE))) throw new Error(`There is no database in ${folder}.`);
  if (fs.existsSync(file)) throw new Error(`${file} exists already.`);
  const environment = new Environment(folder, { readOnly: true });
  try {
    await copy(environment, file);
  } finally {
    await environment.close();
  }
}

/** Puts a backup into a folder that has no database yet, after looking whether it can be read. */
export async function restore(file: string, folder: string) {
  if (!fs.existsSync(file)) throw new Error(`There is no file ${file}.`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, DATA_FILE);
  if (fs.existsSync(path)) throw new Error(`${folder} already holds a database: restore into an empty folder.`);
  await whole(path, async (part) => {
    fs.copyFileSync(file, part, fs.constants.COPYFILE_EXCL);
    await lookThrough(folder, basename(part));
  });
}
