/**
 * A page that is quiet. What a browser asks for behind a page's back, to renew what it has already shown, is never told to
 * have ended: a page with that is taken as it is after a while.
 */
const quiet = (page) => page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);

const visit = async (page, path) => {
  await page.goto(path);
  await quiet(page);
};

/** Ways to a screen: each takes a page, and what the pictures are of. */
export const open =
  (path) =>
  (page, { prepared } = {}) =>
    visit(page, typeof path === 'function' ? path(prepared) : path);

/** A page for everybody has an address in each language. */
export const shared =
  (path) =>
  (page, { locale }) =>
    visit(page, locale === 'fr' ? path : `/en${path === '/' ? '' : path}`);

export const firstBook = async (page) => {
  await open('/library?sort=title')(page);
  await page.getByRole('article').getByRole('link').first().click();
  await page.getByRole('dialog').waitFor();
};

export const bookPage = (suffix) => async (page) => {
  await firstBook(page);
  await open(new URL(page.url()).pathname + suffix)(page);
};

/** The first book's state, pressed. */
export const quickChange = async (page) => {
  await open('/library')(page);
  await page.locator('[data-book]').first().click();
  await page.getByRole('dialog').waitFor();
};

/** The forms that lie folded on the page of a book. */
export const unfolded = async (page) => {
  await bookPage('')(page);
  for (const fold of await page.locator('main details').all()) await fold.evaluate((details) => (details.open = true));
};

export const over = (href) => async (page) => {
  await open('/library')(page);
  await page.locator(`a[href="${href}"]`).filter({ visible: true }).first().click();
  await page.getByRole('dialog').waitFor();
};

export const ticked = (layout) => async (page) => {
  await open(`/library?sort=title&select=1${layout}`)(page);
  for (const number of [0, 2]) await page.getByRole('checkbox').nth(number).check();
};

export const tagging = async (page) => {
  await ticked('')(page);
  await page.locator('.selection-bar summary').click();
};

export const suggestions = async (page) => {
  await open('/search')(page);
  await page.locator('input[name=q]:visible').fill('one');
  await page.getByRole('option').nth(6).waitFor();
  await quiet(page);
};

export const work = async (page) => {
  await open('/search?q=dune&source=open_library')(page);
  await page.locator('a[href^="/works/"]').first().click();
  await page.waitForURL('**/works/**');
  await quiet(page);
};

export const refused = async (page) => {
  await open('/books/new?by=hand')(page);
  await page.locator('form:has([name=title]) [type=submit]').click();
  await page.locator('main [role=alert]').first().waitFor();
};

/** What was done, said below. */
export const toast = async (page) => {
  await open('/wishes')(page);
  await page.locator('main .btn-soft').first().click();
  await page.locator('.toast').first().waitFor();
};

/** The page that the browser has kept. */
export const offline = async (page) => {
  await open('/sign-up')(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.context().setOffline(true);
  await page.goto('/sign-in');
};

/** A server that is developed on makes a page while it is waited for, and goes on talking to it. */
export const slowly = (path) => (page) => page.goto(path, { waitUntil: 'load', timeout: 180_000 });

/** The page that the server sends while its database is away. */
export const away = async (page) => {
  await page.setExtraHTTPHeaders({ 'x-booktime-database': 'away' });
  await open('/unavailable')(page);
  await page.setExtraHTTPHeaders({});
};

/** A document that breaks as a whole: a script of the frame that every page has finds no clock. */
export const broken = async (page) => {
  await page.addInitScript(() => {
    const { href } = location;
    if (href.includes('broken=1'))
      Intl.DateTimeFormat.prototype.resolvedOptions = () => {
        throw new Error('no clock');
      };
  });
  await open('/sign-in?broken=1')(page);
  await page.locator('main#content.min-h-dvh').waitFor();
};
