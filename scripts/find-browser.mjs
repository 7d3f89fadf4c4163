import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

// The shell first: Chromium without a window of its own, which takes two thirds of the time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'];

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

// An Ubuntu without snap has a «chromium-browser» that only asks to be installed: the version tells.
const runs = (file) => isExecutable(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

const onPath = () => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
};

const macApplications = () =>
  ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    MAC_APPLICATIONS.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
  );

/** The browser that the environment names; a name that does not work is an error, not a reason to take another. */
const named = () => {
  const file = process.env.CHROME_PATH || process.env.CHROMIUM_PATH;
  if (file && !runs(file))
    throw new Error(`No browser runs at ${file}: correct CHROME_PATH or CHROMIUM_PATH, or unset it.`);
  return file;
};

/** A Chrome or Chromium of this machine, or undefined. */
export const findBrowser = () => named() ?? [...onPath(), ...macApplications(), chromium.executablePath()].find(runs);
