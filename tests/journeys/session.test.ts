import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { openAlive, signIn, untilAlive } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const SECRET_KEY = randomBytes(32).toString('hex');

/** The token that this reader had an hour ago. */
const expired = ({ token }: Reader) => {
  const { sub } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ sub })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(now - 3600)
    .setExpirationTime(now - 1800)
    .sign(new TextEncoder().encode(SECRET_KEY));
};

describe('a session', () => {
  let booktime: Booktime;
  let reader: Reader;
  let bookId: string;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime({ SECRET_KEY })));
  afterAll(() => booktime.remove());
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
    ({ id: bookId } = await addBook(booktime.origin, reader, { title: 'Nadja', author: 'André Breton' }));
  });

  /** As another device of the reader does, where they signed in later. */
  const endElsewhere = async ({ firstName, lastName }: Reader) => {
    const { access_token } = await (
      await fetch(`${booktime.origin}/api/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ first_name: firstName, last_name: lastName }),
      })
    ).json();
    const headers = { authorization: `Bearer ${access_token}` };
    const ended = await fetch(`${booktime.origin}/api/auth/sessions`, { method: 'DELETE', headers });
    expect(ended.status).toBe(200);
  };

  it.each(DEVICES)(
    'ends with «Se déconnecter»: private pages ask to sign in, and lead back to where one was, on %s',
    async (_name, device) =>
      visit({ at, as, ...device }, async ({ page, context }) => {
        await page.goto('/profile');
        await page.getByRole('button', { name: 'Se déconnecter' }).click();
        await page.waitForURL(`${booktime.origin}/`);
        expect((await context.cookies()).map(({ name }) => name)).not.toContain('booktime_session');
        await page.goto('/library?category=roman&sort=title');
        expect(new URL(page.url()).pathname).toBe('/sign-in');
        await signIn(page, reader);
        await page.waitForURL('**/library?category=roman&sort=title');
        await page.getByRole('article').filter({ hasText: 'Nadja' }).waitFor();
      })(),
  );

  it.each(DEVICES)(
    'does not let the back button show the library of a reader who signed out, on %s',
    async (_name, device) =>
      visit({ at, as, ...device }, async ({ page }) => {
        await page.goto('/library');
        await page.goto('/profile');
        await page.getByRole('button', { name: 'Se déconnecter' }).click();
        await page.waitForURL(`${booktime.origin}/`);
        await page.reload();
        await page.goBack();
        await page.waitForURL('**/sign-in?next=%2Fprofile');
      })(),
  );

  it.each(DEVICES)(
    'may expire while a review is half written, and the review is still there after signing in again, on %s',
    async (_name, device) =>
      visit({ at, as, ...device }, async ({ page, context, expectComplaint }) => {
        expectComplaint(/401|403/);
        await openAlive(page, `/books/${bookId}`);
        await page.getByLabel('Votre avis').fill('La beauté sera convulsive, ou');
        const [cookie] = (await context.cookies()).filter(({ name }) => name === 'booktime_session');
        await context.addCookies([{ ...cookie!, value: await expired(reader) }]);
        await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
        await page.getByText('Votre session a expiré. Votre avis est gardé sur cet appareil.').waitFor();
        await page.getByRole('link', { name: 'Se reconnecter pour l’enregistrer' }).click();
        await page.waitForURL('**/sign-in?**');
        await signIn(page, reader);
        await page.waitForURL(`**/books/${bookId}`);
        await untilAlive(page);
        await page.getByText('Brouillon gardé sur cet appareil').waitFor();
        expect(await page.getByLabel('Votre avis').inputValue()).toBe('La beauté sera convulsive, ou');
        await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
        await page.getByText('Avis enregistré').first().waitFor();
        expect(await booksOf(booktime.origin, reader)).toMatchObject([{ review: 'La beauté sera convulsive, ou' }]);
      })(),
  );

  it.each([
    ['of a book', () => `/books/${bookId}/edit`, () => `/books/${bookId}`],
    ['that adds one', () => '/books/new?by=hand', () => '/library'],
  ])('may expire while a form %s is half filled, and what was typed is still there', async (_name, form, next) =>
    visit({ at, as, ...PHONE }, async ({ page, context, expectComplaint }) => {
      expectComplaint(/./);
      await openAlive(page, form());
      await page.getByLabel('Titre').fill('Nadja, encore');
      await page.getByLabel('Auteur').fill('André Breton');
      await page.getByLabel('Statut').selectOption('En pause');
      if (!(await page.getByLabel('Votre avis').isVisible())) await page.getByText('Plus de détails').click();
      await page.getByLabel('Votre avis').fill('La beauté sera convulsive, ou');
      const [cookie] = (await context.cookies()).filter(({ name }) => name === 'booktime_session');
      await context.addCookies([{ ...cookie!, value: await expired(reader) }]);
      await page.locator('form:has([name=title]) [type=submit]').click();
      await page.waitForURL('**/sign-in?**');
      await signIn(page, reader);
      await page.waitForURL(({ pathname, search }) => pathname + search === form());
      await page.getByText('Brouillon gardé sur cet appareil').waitFor();
      expect(await page.getByLabel('Titre').inputValue()).toBe('Nadja, encore');
      expect(await page.getByLabel('Votre avis').inputValue()).toBe('La beauté sera convulsive, ou');
      await page.locator('form:has([name=title]) [type=submit]').click();
      await page.waitForURL(`**${next()}`);
      const saved = (await booksOf(booktime.origin, reader)).find(({ title }) => title === 'Nadja, encore');
      expect(saved).toMatchObject({ status: 'paused', review: 'La beauté sera convulsive, ou' });
      await openAlive(page, form());
      expect(await page.getByText('Brouillon gardé sur cet appareil').count()).toBe(0);
    })(),
  );

  it(
    'that expired sends its reader to sign in, and back to the book they asked for',
    visit({ at, ...DESKTOP }, async ({ page, context }) => {
      await context.addCookies([{ name: 'booktime_session', value: await expired(reader), url: booktime.origin }]);
      await page.goto(`/books/${bookId}`);
      expect(new URL(page.url()).pathname).toBe('/sign-in');
      await signIn(page, reader);
      await page.waitForURL(`**/books/${bookId}`);
      await page.getByRole('heading', { level: 1, name: 'Nadja' }).waitFor();
    }),
  );

  it.each(DEVICES)(
    'that was ended on another device asks to sign in, and leads back to where one was, on %s',
    async (_name, device) =>
      visit({ at, as, ...device }, async ({ page }) => {
        await endElsewhere(reader);
        await page.goto('/library?category=roman&sort=title');
        await page.waitForURL('**/sign-in?**');
        await signIn(page, reader);
        await page.waitForURL('**/library?category=roman&sort=title');
        await page.getByRole('article').filter({ hasText: 'Nadja' }).waitFor();
      })(),
  );

  it(
    'that was ended on another device while a page is open leads on to the page that a link of it names',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await openAlive(page, '/library');
      await endElsewhere(reader);
      await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Découvrir' }).click();
      await page.waitForURL('**/sign-in?next=%2Fdiscover');
      await signIn(page, reader);
      await page.waitForURL('**/discover');
    }),
  );

  it(
    'never leads to another site after signing in',
    visit({ at, ...PHONE }, async ({ page }) => {
      for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example']) {
        await page.context().clearCookies();
        await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
        await signIn(page, reader);
        await page.waitForURL('**/library');
      }
    }),
  );
});
