/**
 * How smoothly a large library scrolls: 3,600 pixels a second to its end, on a phone and a desktop, the processor slowed
 * down four times. Told are the times between frames, and what the main thread worked for each frame, which other work of
 * the machine disturbs less.
 *
 *   npm run build && npm run measure:scroll [-- 1200]
 */
import { someBooks } from './books.mjs';
import { aPage, aReaderWith, percentile, withBrowser, withSite } from './site.mjs';

const BOOKS = Number(process.argv[2] ?? 1200);
const SIZES = [
  { width: 375, height: 667 },
  { width: 1280, height: 800 },
];

/** In the page: scrolls at an even pace until nothing more comes, and notes each frame. */
const scroll = () =>
  new Promise((resolve) => {
    const frames = [];
    let [last, still] = [performance.now(), 0];
    const step = (now) => {
      const before = scrollY;
      scrollBy(0, 3.6 * Math.min(now - last, 50));
      still = scrollY === before ? still + 1 : 0;
      if (still > 300) return resolve(frames);
      if (still === 0) frames.push(now - last);
      last = now;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });

const NAMES = [
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'FunctionCall',
  'FireAnimationFrame',
];

/** What the main thread of the page worked, by kind, in milliseconds of its own processor time. */
const workOf = (trace) => {
  const sums = Object.fromEntries(NAMES.map((name) => [name, 0]));
  for (const { name, tdur, ph } of trace) if (ph === 'X' && name in sums) sums[name] += (tdur ?? 0) / 1000;
  return sums;
};

const measure = async (browser, origin, token, viewport) => {
  const { page, context, devtools } = await aPage(browser, origin, token, { viewport });
  await page.goto(`${origin}/library`, { waitUntil: 'networkidle' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  const frames = await page.evaluate(scroll);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const shown = await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('article') })
    .last()
    .getAttribute('aria-posinset');
  const cards = await page.getByRole('article').count();
  const sorted = frames.toSorted((a, b) => a - b);
  const [half, most] = [0.5, 0.95].map((share) => `${percentile(sorted, share).toFixed(0)} ms`);
  console.log(
    `\n${viewport.width} px: ${frames.length} frames, half within ${half}, 95 % within ${most}; at book ${shown}, ${cards} in the document`,
  );
  for (const [name, sum] of Object.entries(workOf(traceEvents)))
    console.log(`  ${name.padEnd(20)} ${(sum / frames.length).toFixed(2)} ms a frame`);
  await context.close();
};

await withSite(async (origin) => {
  const token = await aReaderWith(origin, someBooks(BOOKS));
  await withBrowser(async (browser) => {
    for (const viewport of SIZES) await measure(browser, origin, token, viewport);
  });
});
