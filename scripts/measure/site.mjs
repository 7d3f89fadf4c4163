import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';
import { serve } from '../served.mjs';

const AT_ONCE = 8;

export const post = async (origin, path, body, token) => {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

/** A reader with these books; returns their token. */
export const aReaderWith = async (origin, books) => {
  const names = { first_name: 'Camille', last_name: 'Mesure' };
  const { access_token: token } = await post(origin, '/api/auth/register', names);
  const left = [...books];
  const add = async () => {
    for (let book = left.pop(); book; book = left.pop()) await post(origin, '/api/books', book, token);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, add));
  return token;
};

/** The built application in a process and a folder of its own, for as long as `body` needs it. */
export const withSite = async (body, settings = {}, args = []) => {
  const data = mkdtempSync(join(tmpdir(), 'booktime-measure-'));
  // Whole libraries are written at one go here.
  const env = { BOOKTIME_DATA: data, LIMIT_WRITES: '0', ...settings };
  const server = await serve(['server.mjs', ...args], env, { path: '/health' });
  try {
    return await body(server.origin, data);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
};

/** A browser for as long as `body` needs it. */
export const withBrowser = async (body) => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('Chrome or Chromium is needed: install one, or name it in CHROME_PATH.');
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox'] });
  try {
    return await body(browser);
  } finally {
    await browser.close();
  }
};

/** A page of this reader, at a size. */
export const aPage = async (browser, origin, token, options) => {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  await context.addCookies([{ name: 'booktime_session', value: token, url: origin }]);
  const page = await context.newPage();
  return { context, page, devtools: await context.newCDPSession(page) };
};

export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
