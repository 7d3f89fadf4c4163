import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Reader } from './reader';

export const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true };
export const TABLET = { viewport: { width: 768, height: 1024 }, hasTouch: true };
export const DESKTOP = { viewport: { width: 1280, height: 800 } };
/** For what is walked on both. */
export const DEVICES: [string, typeof PHONE | typeof DESKTOP][] = [
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Promise<Browser> | undefined;

const launched = () => {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH names no browser: run the journeys with «npm test».');
  return (browser ??= chromium.launch({ executablePath, args: ARGUMENTS }));
};

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** What a reader who looks at the console would see go wrong. */
const listen = (page: Page, complaints: string[]) => {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
};

/** A reader's browser talks to BOOKTIME and to nobody else. */
const stayHome = async (context: BrowserContext, origin: string, complaints: string[]) => {
  await context.route(
    (url) => url.origin !== origin && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      complaints.push(`asked another site: ${route.request().url()}`);
      return route.abort();
    },
  );
};

const photograph = async (page: Page) => {
  const folder = path.resolve('test-results');
  await mkdir(folder, { recursive: true });
  const name = (expect.getState().currentTestName ?? 'journey').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120);
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true }).catch(() => undefined);
};

export type Visit = {
  page: Page;
  context: BrowserContext;
  /** A message in the console that this journey provokes on purpose. */
  expectComplaint: (form: RegExp) => void;
};

type Options = BrowserContextOptions & { at: () => { origin: string }; as?: () => Reader };

/** A test body with a page of its own: it fails on any complaint of the browser, and leaves a picture when it fails. */
export const visit =
  ({ at, as, ...options }: Options, body: (visit: Visit) => Promise<void>) =>
  async () => {
    const { origin } = at();
    const context = await (await launched()).newContext({ baseURL: origin, locale: 'fr-FR', ...options });
    const complaints: string[] = [];
    const expected: RegExp[] = [];
    await stayHome(context, origin, complaints);
    if (as) await context.addCookies([{ name: 'booktime_session', value: as().token, url: origin, httpOnly: true }]);
    // Each tab of the reader, not the first alone.
    context.on('page', (page) => listen(page, complaints));
    context.setDefaultTimeout(45_000);
    const page = await context.newPage();
    try {
      await body({ page, context, expectComplaint: (form) => expected.push(form) });
      expect(complaints.filter((complaint) => !expected.some((form) => form.test(complaint)))).toEqual([]);
    } catch (error) {
      await photograph(page);
      throw error;
    } finally {
      await context.close();
    }
  };
