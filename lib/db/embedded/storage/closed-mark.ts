import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const markOf = (path: string) => `${path}.closed`;

function stateOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

/** Notes how a file was left by whoever closed it. */
export function markClosed(path: string) {
  try {
    writeFileSync(markOf(path), stateOf(path), { mode: 0o600 });
  } catch {
    // The disk is full or the folder gone: without a mark the file is read through at the next start.
  }
}

/** Whether nobody wrote to a file, or put another in its place, since it was closed: then it need not be read through. */
export const isUntouched = (path: string) =>
  existsSync(markOf(path)) && readFileSync(markOf(path), 'utf8') === stateOf(path);
