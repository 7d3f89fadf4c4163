import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { backUpNow } from '@/lib/backups/backups.service';
import { listBackups } from '@/lib/backups/backup-folder';
import { backupName } from '@/lib/backups/backup-names';
import { importFrom } from '@/lib/db/dump/import';
import { restore } from '@/lib/db/embedded/backup';
import { startEmbedded } from '@/lib/db/embedded/start';
import { connect } from '@/lib/db/connect';
import { log } from '@/lib/log';
import { booksOf } from '../../support/books';
import { aReader } from '../../support/request';

const root = mkdtempSync(join(tmpdir(), 'site-backup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A disk of a megabyte takes the right to mount one; without it the test of a full disk says that it was left out. */
const full = mkdtempSync(join(tmpdir(), 'full-'));
const canMount = (folder: string) => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    afterAll(() => execFileSync('umount', [folder]));
    return true;
  } catch {
    return false;
  }
};

let folders = 0;
const aFolder = () => {
  const folder = join(root, `backups-${++folders}`);
  mkdirSync(folder);
  return folder;
};

/** The titles of a reader in a backup, as whoever restores it finds them. */
const titlesIn = async (backup: string, userId: string) => {
  const folder = join(root, `restored-${++folders}`);
  if (backup.endsWith('.mdb')) await restore(backup, folder);
  const embedded = await startEmbedded({ folder, durable: false });
  const client = await mongoose.mongo.MongoClient.connect(embedded.url);
  try {
    const db = client.db('booktime');
    if (!backup.endsWith('.mdb')) await importFrom(db as never, backup);
    return (await db.collection('books').find({ user_id: userId }).toArray()).map(({ title }) => title);
  } finally {
    await client.close();
    await embedded.close();
  }
};

/** What backups of a site promise, whichever database it has; `ending` is of the name that they get there. */
export const promisesOfBackups = (ending: '' | '.mdb') => {
  it('holds what there was, restored once before it has its name, and removes only what is too much', async () => {
    const folder = aFolder();
    const reader = await aReader();
    await booksOf(reader).add({ title: 'Le Horla', author: 'Guy de Maupassant' });
    for (const at of [1e12, 2e12]) writeFileSync(join(folder, backupName(at - 3e11, '.mdb')), 'old');
    const info = jest.spyOn(log(), 'info');
    expect(await backUpNow({ folder, keep: 2 })).toBe(true);
    const kept = await listBackups(folder);
    expect([kept.length, readdirSync(folder).length]).toEqual([2, 2]);
    const made = kept.find(({ at }) => Math.abs(at - Date.now()) < 600_000)!;
    expect(await titlesIn(join(folder, made.name), reader.id)).toEqual(['Le Horla']);
    expect(info).toHaveBeenCalledWith(
      expect.objectContaining({ backup: made.name, collections: expect.any(Number), documents: expect.any(Number) }),
      'backup made',
    );
    info.mockRestore();
  });

  it('leaves the old ones alone when it fails, logs why, and leaves nothing behind', async () => {
    const folder = aFolder();
    const old = backupName(1e12, '.mdb');
    writeFileSync(join(folder, old), 'old');
    await connect();
    const failed = jest.spyOn(log(), 'error').mockImplementation(() => undefined);
    // A folder that is in the way: the new backup cannot get its name.
    const at = Date.UTC(2026, 0, 1);
    mkdirSync(join(folder, backupName(at, ending), 'in-the-way'), { recursive: true });
    expect(await backUpNow({ folder, keep: 1 }, at)).toBe(false);
    const err = expect.objectContaining({ message: expect.stringContaining('rename') });
    expect(failed).toHaveBeenCalledWith({ err }, 'backup failed');
    failed.mockRestore();
    expect(existsSync(join(folder, old))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  (canMount(full) ? it : it.skip)('leaves the old ones alone on a full disk', async () => {
    const old = backupName(1e12, ending);
    writeFileSync(join(full, old), 'old');
    const failed = jest.spyOn(log(), 'error').mockImplementation(() => undefined);
    expect(await backUpNow({ folder: full, keep: 1 })).toBe(false);
    const err = expect.objectContaining({ message: expect.stringContaining('not enough room') });
    expect(failed).toHaveBeenCalledWith({ err }, 'backup failed');
    failed.mockRestore();
    expect(readdirSync(full)).toEqual([old]);
  });
};
