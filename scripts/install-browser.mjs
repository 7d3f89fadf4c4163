import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';
import { run } from './run.mjs';

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const asRoot = () => {
  if (process.getuid?.() === 0) return [];
  return works('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
};

const installFromDebian = async () => {
  const prefix = asRoot();
  if (!prefix || !works('apt-get', '--version')) return;
  console.log('No Chrome or Chromium here: installing the one of the distribution.');
  const [command, ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  await run(command, [...args, 'update']);
  const install = (name) => run(command, [...args, '-y', '--no-install-recommends', 'install', name]);
  // Not every distribution has the shell.
  if ((await install('chromium-headless-shell')) !== 0) await install('chromium');
};

const installFromPlaywright = async () => {
  console.log('No Chrome or Chromium here: downloading the one of Playwright.');
  await run('npx', ['playwright-core', 'install', '--no-shell', 'chromium']);
};

/** A browser for the journeys: one that is there, else one that can be installed; throws when neither works. */
export const provideBrowser = async () => {
  for (const attempt of [() => {}, installFromDebian, installFromPlaywright]) {
    await attempt();
    const browser = findBrowser();
    if (browser) return browser;
  }
  throw new Error('No browser to test with: install Chrome or Chromium, name it in CHROME_PATH, or pass --no-browser.');
};
