import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildWhenStale } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { run } from './run.mjs';

// Takes docs/images/library.png: the demo reader's library, as the README shows it.
const root = join(import.meta.dirname, '..');
const data = mkdtempSync(join(tmpdir(), 'booktime-picture-'));
const file = join(root, 'docs/images/library.png');
const origin = `http://localhost:${(process.env.PORT ??= '3290')}`;

const photograph = async () => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'fr-FR' });
  const signedIn = await context.request.post(`${origin}/api/auth/login`, {
    data: { first_name: 'Camille', last_name: 'Martin' },
  });
  if (!signedIn.ok()) throw new Error(`The demo reader could not sign in: ${signedIn.status()}`);
  const page = await context.newPage();
  await page.goto(`${origin}/library`, { waitUntil: 'networkidle' });
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  await page.screenshot({ path: file });
  await browser.close();
};

if (!findBrowser()) throw new Error('A picture needs Chrome or Chromium: install one, or name it in CHROME_PATH.');
if (!(await buildWhenStale())) throw new Error('There is no build to take a picture of.');
process.env.BOOKTIME_DATA = data;
if ((await run('npm', ['run', '--silent', 'demo'])) !== 0) throw new Error('There is no demo to take a picture of.');
process.once('exit', () => rmSync(data, { recursive: true, force: true }));
await import('../server.mjs');
await photograph();
console.log(`Taken: ${file}`);
process.kill(process.pid, 'SIGTERM');
