import { execFileSync } from 'node:child_process';

/** Makes a folder a disk of so many megabytes. That takes the right to mount one: false where this account has none. */
export const mountSmallDisk = (folder: string, megabytes: number): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

export const unmountDisk = (folder: string): void => void execFileSync('umount', [folder]);
