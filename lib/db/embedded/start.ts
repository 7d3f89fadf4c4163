import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { socketPathOf, socketUrl } from './address';
import { Database } from './database';
import { Listener } from './server';
import { isAlive, removeStale } from './storage/lock';

export type EmbeddedOptions = {
  folder: string;
  /** False skips the flush to disk, for tests. */
  durable?: boolean;
  /** Serves what only tests and trusted clients need: JavaScript in filters, fail points. */
  testing?: boolean;
  /** Listens on this port of the loopback interface too. */
  port?: number;
};
export type Embedded = { url: string; close(): Promise<void> };

const isWindows = process.platform === 'win32';
const tcpUrl = (port: number) => `mongodb://127.0.0.1:${port}`;

/** Opens the database in a folder and serves it to this user. One process may at a time. */
export async function startEmbedded({
  folder,
  durable = true,
  testing = false,
  port,
}: EmbeddedOptions): Promise<Embedded> {
  prepareFolder(folder);
  const path = socketPathOf(folder);
  const inUse = new Error(`The database folder ${folder} is in use by another process.`);
  if (!isWindows && !(await removeStale(path))) throw inUse;
  const open = () => Database.open(folder, { durable, testing });
  try {
    return isWindows ? await serveOnTcp(path, open, port) : await serveOnSocket(path, open, port);
  } catch (error) {
    throw isTaken(error, path) ? inUse : error;
  }
}

function prepareFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`The database folder ${folder} cannot be written to (${(error as NodeJS.ErrnoException).code}).`, {
      cause: error,
    });
  }
}

/** The address of the server that has the folder open, in whatever process it runs. */
export async function runningEmbedded(folder: string): Promise<string | undefined> {
  if (!existsSync(folder)) return undefined;
  const path = socketPathOf(folder);
  if (!isWindows) return (await isAlive(path)) ? socketUrl(path) : undefined;
  return text(connect(path)).catch(() => undefined);
}

function isTaken(error: unknown, path: string): boolean {
  const { code, address } = error as NodeJS.ErrnoException & { address?: string };
  return code === 'EADDRINUSE' && address === path;
}

async function serveOnSocket(path: string, open: () => Promise<Database>, port?: number): Promise<Embedded> {
  const listener = await Listener.open({ path }, open);
  const { database } = listener;
  const listeners = [listener];
  try {
    if (port !== undefined) listeners.push(await Listener.open({ port, host: '127.0.0.1' }, () => database));
  } catch (error) {
    await stop(listeners);
    throw error;
  }
  const url = port === undefined ? socketUrl(path) : tcpUrl(listeners[1]!.port);
  return { url, close: () => stop(listeners) };
}

/** Windows has no sockets in folders: a named pipe keeps the folder and tells the port. */
async function serveOnTcp(pipe: string, open: () => Promise<Database>, port = 0): Promise<Embedded> {
  let url = '';
  const keeper = createServer((socket) => socket.end(url));
  await new Promise<void>((resolve, reject) => keeper.once('error', reject).listen(pipe, resolve));
  const listener = await Listener.open({ port, host: '127.0.0.1' }, open).catch((error: unknown) => {
    keeper.close();
    throw error;
  });
  url = tcpUrl(listener.port);
  const close = async () => {
    await stop([listener]);
    keeper.close();
  };
  return { url, close };
}

async function stop(listeners: Listener[]) {
  await Promise.all(listeners.map((listener) => listener.close()));
  await (await listeners[0]?.database)?.close();
}
