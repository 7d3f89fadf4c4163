import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { aReader, type Reader } from './support/reader';
import { openAlive, signIn } from './support/steps';
import { withAuthenticator } from './support/virtual-authenticator';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const signOut = async (page: Page, origin: string) => {
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL(`${origin}/`);
};

const addPasskey = async (page: Page, name: string) => {
  await openAlive(page, '/profile/security');
  await page.getByLabel('Nom de la nouvelle clé').fill(name);
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByRole('listitem').filter({ hasText: name }).first().waitFor();
};

describe('a reader who locks their account with a passkey', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  beforeEach(async () => void (reader = await aReader(booktime.origin)));
  afterAll(() => booktime.remove());

  it.each(DEVICES)(
    'signs in with it on %s: by name, and without one',
    (_, device) =>
      visit({ at, as, ...device }, async ({ page }) => {
        const { credentials } = await withAuthenticator(page);
        await addPasskey(page, 'Ma clé');
        expect(await credentials()).toHaveLength(1);
        await page.getByText('Votre nom ne suffit plus').waitFor();

        await signOut(page, booktime.origin);
        await page.goto('/sign-in?next=/wishes');
        await signIn(page, reader);
        await page.getByText(/s’ouvre avec une clé d’accès/).waitFor();
        await page.getByRole('button', { name: 'Me connecter avec une clé d’accès' }).click();
        await page.waitForURL(({ pathname }) => pathname === '/wishes');

        await signOut(page, booktime.origin);
        await page.goto('/sign-in');
        await page.getByRole('button', { name: 'Me connecter avec une clé d’accès' }).click();
        await page.waitForURL(({ pathname }) => pathname === '/library');
        await page.goto('/profile/security');
        await page.getByText(/Cet appareil · par clé d’accès/).waitFor();
      })(),
    120_000,
  );

  it(
    'is offered the passkey on a page that does not move when it comes alive',
    visit({ at, ...PHONE }, async ({ page }) => {
      await page.goto('/sign-in');
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: 'Me connecter avec une clé d’accès' }).waitFor();
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      );
      expect(moved).toBe(0);
    }),
  );

  it(
    'keeps the recovery codes, and enters with one when the device is lost, once and without script',
    visit({ at, as, ...PHONE }, async ({ page, context }) => {
      const device = await withAuthenticator(page);
      await addPasskey(page, 'Téléphone perdu');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Les enregistrer' }).click(),
      ]);
      const codes = (await readFile(await download.path(), 'utf8')).match(/(\w{4}-){3}\w{4}/g)!;
      expect(codes).toHaveLength(10);
      await page.reload();
      expect(await page.getByText(codes[0]!).count()).toBe(0);
      await device.lose();
      await signOut(page, booktime.origin);

      const plain = await context
        .browser()!
        .newContext({ ...PHONE, baseURL: booktime.origin, locale: 'fr-FR', javaScriptEnabled: false });
      const old = await plain.newPage();
      const enter = async (code: string) => {
        await old.goto('/sign-in');
        await signIn(old, reader);
        await old.getByText('Je n’ai pas ma clé d’accès').click();
        await old.getByLabel('Code de récupération').fill(code);
        await old.getByRole('button', { name: 'Me connecter avec ce code' }).click();
      };
      await enter(codes[0]!.toLowerCase().replaceAll('-', ''));
      await old.waitForURL(({ pathname }) => pathname === '/library');
      await old.goto('/profile/security');
      await old.getByText('Il en reste 9.').waitFor();
      await plain.clearCookies();
      await enter(codes[0]!);
      await old.getByText('Ce code n’ouvre pas ce compte, ou il a déjà servi.').waitFor();
      await plain.close();
    }),
    120_000,
  );

  it(
    'renames it, removes it, and is then asked for the name alone again',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await withAuthenticator(page);
      await addPasskey(page, 'Ancienne');
      await page.getByText('Renommer ou retirer').click();
      await page.getByLabel('Nom de la clé').fill('Nouvelle');
      await page.getByRole('button', { name: 'Renommer', exact: true }).click();
      await page.getByRole('listitem').filter({ hasText: 'Nouvelle' }).waitFor();
      await page.getByRole('button', { name: 'Retirer la clé « Nouvelle »' }).click();
      await page.getByText('Aujourd’hui, votre nom suffit').waitFor();
      await signOut(page, booktime.origin);
      await page.goto('/sign-in');
      await signIn(page, reader);
      await page.waitForURL(({ pathname }) => pathname === '/library');
    }),
    120_000,
  );

  it(
    'sees where they are signed in, and ends it there',
    visit({ at, as, ...PHONE }, async ({ page, context }) => {
      const elsewhere = await context.browser()!.newContext({ baseURL: booktime.origin, locale: 'fr-FR' });
      const other = await elsewhere.newPage();
      await other.goto('/sign-in');
      await signIn(other, reader);
      await other.waitForURL('**/library');

      await page.goto('/profile');
      await page.getByRole('link', { name: 'Ouvrir', exact: true }).click();
      await page.getByRole('listitem').filter({ hasText: 'Cet appareil' }).waitFor();
      await page.getByRole('button', { name: /^Déconnecter Chrome/ }).click();
      await page.getByRole('button', { name: /^Déconnecter Chrome/ }).waitFor({ state: 'detached' });
      await other.goto('/library');
      await other.waitForURL('**/sign-in**');
      await elsewhere.close();
    }),
    120_000,
  );
});
