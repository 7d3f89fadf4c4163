import { constants } from 'node:fs';
import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupTime } from './backup-names';

/** What a backup is called until it was restored once; a crash may leave some. */
const UNFINISHED = '.unfinished-';

export const unfinished = (name: string) => `${UNFINISHED}${name}`;

/** Makes the folder when there is none. Throws when nothing can be written there. */
export const openBackupFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`BACKUP_DIR: ${folder} cannot be written to (${code})`, { cause: error });
  }
};

/** The backups of a folder, the newest first. */
export const listBackups = async (folder: string): Promise<{ name: string; at: number }[]> =>
  (await readdir(folder))
    .flatMap((name) => {
      const at = backupTime(name);
      return at === null ? [] : [{ name, at }];
    })
    .sort((a, b) => b.at - a.at);

const remove = (folder: string, name: string) => rm(join(folder, name), { recursive: true, force: true });

/**
 * Removes the oldest above the number to keep, never the one that was just made, and nothing that is no backup of ours. Gives
 * how many it removed.
 */
export const keepNewest = async (folder: string, keep: number, made = ''): Promise<number> => {
  const old = (await listBackups(folder)).slice(keep).filter(({ name }) => name !== made);
  for (const { name } of old) await remove(folder, name);
  return old.length;
};

/** Removes what a backup that was broken off has left. */
export const sweep = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) if (name.startsWith(UNFINISHED)) await remove(folder, name);
};
