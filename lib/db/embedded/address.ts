import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** The system allows 107 bytes (103 on macOS) for the path of a socket. */
const MAX_SOCKET_PATH_BYTES = 100;

const isWindows = process.platform === 'win32';

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A folder in the temporary one that only this user can enter. */
function privateTemporaryFolder(): string {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `embedded-db-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid || found.mode & 0o077)
    throw new Error(`${folder} is not private to this user`);
  return folder;
}

/** Where the server of a folder listens; holding it is the right to open the folder. */
export function socketPathOf(folder: string): string {
  const real = realpathSync(folder);
  if (isWindows) return `\\\\.\\pipe\\embedded-db-${digest(real)}`;
  const path = join(real, 'server.sock');
  return Buffer.byteLength(path) <= MAX_SOCKET_PATH_BYTES
    ? path
    : join(privateTemporaryFolder(), `${digest(real)}.sock`);
}

export const socketUrl = (path: string) => `mongodb://${encodeURIComponent(path)}`;
