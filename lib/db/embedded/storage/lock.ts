import { linkSync, renameSync, rmSync } from 'node:fs';
import { connect } from 'node:net';

/** Whether somebody listens: a socket file outlives a killed process. */
export const isAlive = (path: string) =>
  new Promise<boolean>((resolve) => {
    const probe = connect(path, () => {
      probe.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });

/** Takes a dead socket file away; false when its owner lives. */
export async function removeStale(path: string): Promise<boolean> {
  if (await isAlive(path)) return false;
  const aside = `${path}.${process.pid}`;
  if (!moved(() => renameSync(path, aside))) return true;
  // Between the look and the move another process may have put its own, living socket there.
  const stolen = await isAlive(aside);
  if (stolen) moved(() => linkSync(aside, path));
  rmSync(aside, { force: true });
  return !stolen;
}

function moved(move: () => void): boolean {
  try {
    move();
    return true;
  } catch {
    return false;
  }
}
