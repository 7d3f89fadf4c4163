/**
 * How smoothly a large library scrolls: 3,600 pixels a second to its end, on a phone whose processor is slowed down four
 * times and on a desktop, beside a bare page of as many coloured boxes with a title, in turns: what a browser draws without
 * a graphics card is drawn no faster there. Fails when more frames come late than on the bare page. What the main thread
 * worked for each frame is told, too: other work of the machine disturbs it less.
 *
 *   npm run build && npm run measure:scroll [-- 1200]
 */
import { someBooks } from './books.mjs';
import { aPage, aReaderWith, percentile, withBrowser, withSite } from './site.mjs';

const BOOKS = Number(process.argv[2] ?? 1200);
const SIZES = [
  { viewport: { width: 375, height: 667 }, slowdown: 4, columns: 2 },
  { viewport: { width: 1280, height: 800 }, slowdown: 1, columns: 7 },
];
const TURNS = 3;
/** In milliseconds: at sixty a second, one that comes later has missed its turn. */
const LATE = 25;
/** Of all frames: what two runs of one page differ by. */
const SPARE = 0.02;

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

/** As many boxes as books, and no more to each than a colour, a title and a line. */
const bare = (columns) => `<!doctype html><style>
body { margin: 1rem; font: 16px sans-serif }
ul { display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 28px 16px; padding: 0; list-style: none }
b { display: block; aspect-ratio: 2 / 3; background: #2f6f62 }
</style><ul>${'<li><b></b><p>Un titre</p><p>Une ligne</p></li>'.repeat(BOOKS)}</ul>`;

const scrolled = async (browser, page, devtools, slowdown) => {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  const frames = await page.evaluate(scroll);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  return { frames, work: workOf(traceEvents) };
};

/** The last book and how many cards there are: whether it scrolled to the end. */
const reached = async (page) => {
  const cards = page.getByRole('article');
  const last = page.getByRole('listitem').filter({ has: cards }).last();
  return `at book ${await last.getAttribute('aria-posinset')}, ${await cards.count()} in the document`;
};

const sumOf = (runs) => ({
  frames: runs.flatMap(({ frames }) => frames).toSorted((a, b) => a - b),
  work: Object.fromEntries(NAMES.map((name) => [name, runs.reduce((sum, { work }) => sum + work[name], 0)])),
});

const lateOf = (frames) => frames.filter((time) => time > LATE).length / frames.length;

const tell = (name, { frames, work }) => {
  const [half, most] = [0.5, 0.95].map((share) => percentile(frames, share).toFixed(0));
  const late = (lateOf(frames) * 100).toFixed(1);
  console.log(`  ${name}: ${frames.length} frames, half within ${half} ms, 95 % within ${most} ms, ${late} % late`);
  const parts = NAMES.map((part) => `${part} ${(work[part] / frames.length).toFixed(2)}`);
  console.log(`    main thread, ms a frame: ${parts.join(', ')}`);
};

const measure = async (browser, origin, token, { viewport, slowdown, columns }) => {
  const runs = { library: [], bare: [] };
  let end;
  for (let turn = 0; turn < TURNS; turn++) {
    const { page, context, devtools } = await aPage(browser, origin, token, { viewport });
    await page.goto(`${origin}/library`, { waitUntil: 'networkidle' });
    runs.library.push(await scrolled(browser, page, devtools, slowdown));
    end = await reached(page);
    await page.goto('about:blank');
    await page.setContent(bare(columns));
    runs.bare.push(await scrolled(browser, page, devtools, slowdown));
    await context.close();
  }
  const [library, floor] = [sumOf(runs.library), sumOf(runs.bare)];
  console.log(`\n${viewport.width} px, processor ÷ ${slowdown}; ${end}`);
  tell('library', library);
  tell('bare page', floor);
  const isSmooth = lateOf(library.frames) <= lateOf(floor.frames) + SPARE;
  console.log(`  late frames, as few as the bare page (${SPARE * 100} % to spare): ${isSmooth ? 'met' : 'missed'}`);
  if (!isSmooth) process.exitCode = 1;
};

await withSite(async (origin) => {
  const token = await aReaderWith(origin, someBooks(BOOKS));
  await withBrowser(async (browser) => {
    for (const size of SIZES) await measure(browser, origin, token, size);
  });
});
