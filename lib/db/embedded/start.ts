import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { copy } from './backup';
import { Database } from './database';
import { Listener } from './server';

export type EmbeddedOptions = {
  folder: string;
  /** False skips the flush to disk, for tests. */
  durable?: boolean;
  /** Serves what only tests and trusted clients need: JavaScript in filters, fail points. */
  testing?: boolean;
  /** The fields that name whom a document is about: `stampOf` then tells whether anything about somebody was written. */
  owners?: readonly string[];
  /** Listens on this port of the loopback interface too. */
  port?: number;
};
export type Embedded = {
  url: string;
  /** Copies one consistent state into a file that is not there yet. */
  backUp(file: string): Promise<void>;
  /** A number that changes with every write about an owner; without one, with every write. */
  stampOf(owner?: string): number;
  close(): Promise<void>;
};

/** The system allows 107 bytes (103 on macOS) for the path of a socket. */
const MAX_SOCKET_PATH_BYTES = 100;
const isWindows = process.platform === 'win32';

/** Opens the database in a folder and serves it to this user. One process may at a time. */
export async function startEmbedded({ folder, port, ...options }: EmbeddedOptions): Promise<Embedded> {
  prepareFolder(folder);
  const path = socketPathOf(folder);
  const inUse = new Error(`The database folder ${folder} is in use by another process.`);
  if (!(await removeStale(path))) throw inUse;
  const listeners: Listener[] = [];
  const close = async () => {
    await Promise.all(listeners.map((listener) => listener.close()));
    await (await listeners[0]?.database)?.close();
  };
  try {
    listeners.push(await Listener.open({ path }, async () => new Database(folder, options)));
    // Windows has no sockets in folders: its named pipe keeps the folder, and clients come to a port.
    const tcp = port ?? (isWindows ? 0 : undefined);
    const { database } = listeners[0]!;
    if (tcp !== undefined) listeners.push(await Listener.open({ port: tcp, host: '127.0.0.1' }, () => database));
  } catch (error) {
    await close();
    throw isTaken(error, path) ? inUse : error;
  }
  const url = listeners[1] ? `mongodb://127.0.0.1:${listeners[1].port}` : socketUrl(path);
  if (isWindows) fs.writeFileSync(join(folder, ADDRESS_FILE), url);
  const { environment } = await listeners[0]!.database;
  const backUp = (file: string) => copy(environment, file);
  const stampOf = (owner?: string) => (owner === undefined ? environment.commits : environment.stamps.of(owner));
  return { url, backUp, stampOf, close };
}

const ADDRESS_FILE = 'server.url';

const socketUrl = (path: string) => `mongodb://${encodeURIComponent(path)}`;

/** The address of the server that has the folder open, in whatever process it runs. */
export async function runningEmbedded(folder: string): Promise<string | undefined> {
  const path = fs.existsSync(folder) ? socketPathOf(folder) : undefined;
  if (!path || !(await isAlive(path))) return undefined;
  return isWindows ? fs.readFileSync(join(folder, ADDRESS_FILE), 'utf8') : socketUrl(path);
}

function prepareFolder(folder: string) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`The database folder ${folder} cannot be written to (${code}).`, { cause: error });
  }
}

function isTaken(error: unknown, path: string): boolean {
  const { code, address } = error as NodeJS.ErrnoException & { address?: string };
  return code === 'EADDRINUSE' && address === path;
}

/** Where the server of a folder listens; holding it is the right to open the folder. */
function socketPathOf(folder: string): string {
  const real = fs.realpathSync(folder);
  const path = join(real, 'server.sock');
  const digest = createHash('sha256').update(real).digest('hex').slice(0, 16);
  if (isWindows) return `\\\\.\\pipe\\embedded-db-${digest}`;
  return Buffer.byteLength(path) <= MAX_SOCKET_PATH_BYTES ? path : join(privateTemporaryFolder(), `${digest}.sock`);
}

/** A folder in the temporary one that only this user can enter. */
function privateTemporaryFolder(): string {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `embedded-db-${uid}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = fs.lstatSync(folder);
  const isPrivate = found.isDirectory() && found.uid === uid && !(found.mode & 0o077);
  if (!isPrivate) throw new Error(`${folder} is not private to this user`);
  return folder;
}

/** Whether somebody listens: a socket file outlives a killed process. */
const isAlive = (path: string) =>
  new Promise<boolean>((resolve) => {
    const probe = connect(path, () => {
      probe.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });

/** Takes a dead socket file away; false when its owner lives. */
async function removeStale(path: string): Promise<boolean> {
  if (await isAlive(path)) return false;
  const aside = `${path}.${process.pid}`;
  if (!isDone(() => fs.renameSync(path, aside))) return true;
  // Between the look and the move another process may have put its own, living socket there.
  const isStolen = await isAlive(aside);
  if (isStolen) isDone(() => fs.linkSync(aside, path));
  fs.rmSync(aside, { force: true });
  return !isStolen;
}

/** Another process may have been quicker. */
function isDone(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}
