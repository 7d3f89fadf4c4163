import 'server-only';
import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { backUpSite, isEmbedded } from '@/lib/db/site-backup';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { keepNewest, listBackups, openBackupFolder, sweep, unfinished } from './backup-folder';
import { alone } from './backup-lock';
import { backupName } from './backup-names';
import { keepSchedule } from './schedule';

type Settings = { folder: string; keep: number };

/** Makes one backup that was restored once, and removes those that are too many. On a failure the others stay. */
const makeBackup = async ({ folder, keep }: Settings, at: number): Promise<void> => {
  const from = performance.now();
  await sweep(folder);
  const name = backupName(at, isEmbedded() ? '.mdb' : '');
  const [part, scratch] = [join(folder, unfinished(name)), join(folder, unfinished('scratch'))];
  try {
    const restored = await backUpSite(part, scratch);
    await rename(part, join(folder, name));
    const removed = await keepNewest(folder, keep, name);
    log().info(
      { backup: name, ...restored, seconds: Math.round(performance.now() - from) / 1000, removed },
      'backup made',
    );
  } finally {
    await sweep(folder);
  }
};

/** Makes a backup now. False when it failed, which is logged, or when another process is at it. */
export const backUpNow = async (settings: Settings, at = Date.now()): Promise<boolean> => {
  try {
    return await alone(settings.folder, () => makeBackup(settings, at));
  } catch (error) {
    log().error({ err: error }, 'backup failed');
    return false;
  }
};

const sleep = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal, ref: false }).catch(() => undefined);

/** Begins the schedule that the settings ask for, and gives what ends it. Throws when the folder cannot be written to. */
export const scheduleBackups = async (): Promise<() => Promise<void>> => {
  const { BACKUP_DIR, BACKUP_EVERY: every, BACKUP_KEEP: keep } = env();
  if (!BACKUP_DIR) return async () => undefined;
  const folder = resolve(BACKUP_DIR);
  await openBackupFolder(folder);
  // One from the future was made before the clock was put back: it must not stop backups until then.
  const last = async () => (await listBackups(folder).catch(() => [])).find(({ at }) => at <= Date.now())?.at ?? null;
  return keepSchedule({ every, now: Date.now, last, sleep, run: () => backUpNow({ folder, keep }) }).stop;
};
