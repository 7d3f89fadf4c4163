import { hostname } from 'node:os';
import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const LOCK = 'booktime-backup.lock';
const SIGN_OF_LIFE_MS = 20_000;
/** Of a process on another machine nothing else is known than when it last gave a sign of life. */
const DEAD_AFTER_MS = 5 * 60_000;

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether whoever made the lock is gone without taking it away. */
const isAbandoned = async (path: string): Promise<boolean> => {
  try {
    const [holder, { mtimeMs }] = [(await readFile(path, 'utf8')).split(' '), await stat(path)];
    if (Date.now() - mtimeMs > DEAD_AFTER_MS) return true;
    const [pid, host] = holder;
    return host === hostname() && !isRunning(Number(pid));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
};

const take = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(`${process.pid} ${hostname()}`);
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Does the work unless another process, or this one, is at it in the same folder. Says whether it did. */
export const alone = async (folder: string, work: () => Promise<void>): Promise<boolean> => {
  const path = join(folder, LOCK);
  if (!(await take(path))) {
    if (!(await isAbandoned(path))) return false;
    await rm(path, { force: true });
    if (!(await take(path))) return false;
  }
  const alive = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), SIGN_OF_LIFE_MS);
  alive.unref();
  try {
    await work();
    return true;
  } finally {
    clearInterval(alive);
    await rm(path, { force: true });
  }
};
