import type { Page } from 'playwright-core';
import { violations } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { readPage } from './support/public-page';
import { addBook, aReader } from './support/reader';
import { saving } from './support/steps';
import { watchShifts } from './support/shifts';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

/** What the catalogue has of it: seven volumes. */
const BLACKSAD = { author: 'Juan Díaz Canales', category: 'bd', saga: 'Blacksad' };

const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const chosen = (page: Page, name: string) => page.getByRole('button', { name, exact: true, pressed: true }).waitFor();
const volume = (page: Page, number: number) =>
  page.getByRole('listitem').filter({ has: page.getByText(`Tome ${number}`, { exact: true }) });
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name });
const cover = (page: Page, number: number) => volume(page, number).locator('.cover').filter({ visible: true });
const toggle = (page: Page, name: string, pressed: boolean) => page.getByRole('button', { name, exact: true, pressed });

/** By how much what is seen of a page moved while it came. */
const shiftOf = async (page: Page, open: () => Promise<unknown>) => {
  const shifted = await watchShifts(page);
  await open();
  await page.waitForLoadState('networkidle');
  return shifted();
};

describe('the volumes of a saga', () => {
  let booktime: Booktime;
  const at = () => booktime;
  beforeAll(async () => {
    booktime = await startBooktime();
  });
  afterAll(() => booktime.remove());

  const cookiesOf = (token: string) => [
    { name: 'booktime_session', value: token, url: booktime.origin, httpOnly: true },
    { name: 'booktime_reader', value: '1', url: booktime.origin },
  ];
  /** Who owns and has read the first two, owns the fifth, and has read a borrowed fourth. */
  const aCollector = async () => {
    const reader = await aReader(booktime.origin);
    const add = (volume_number: number, book: object) =>
      addBook(booktime.origin, reader, { ...BLACKSAD, title: `Blacksad ${volume_number}`, volume_number, ...book });
    await add(1, { status: 'completed' });
    await add(2, { status: 'completed' });
    await add(4, { status: 'completed', ownership: 'borrowed' });
    await add(5, {});
    return cookiesOf(reader.token);
  };

  it.each(DEVICES)('are looked at as anybody likes, which the address keeps, on %s', async (_device, size) =>
    visit({ at, ...size }, async ({ page }) => {
      await page.goto('/sagas/blacksad');
      await chosen(page, 'Couvertures');
      expect(await cover(page, 3).count()).toBe(1);

      await view(page, 'Liste').click();
      await chosen(page, 'Liste');
      expect(new URL(page.url()).search).toBe('?view=list');
      await link(page, /^Tome 3 2005 Âme rouge$/).waitFor();
      expect(await cover(page, 3).count()).toBe(0);
      expect(await violations(page)).toEqual([]);

      await view(page, 'Alvéoles').click();
      await link(page, 'Tome 3, Âme rouge').waitFor();
      expect(new URL(page.url()).search).toBe('?view=cells');
      await page.reload();
      await link(page, 'Tome 3, Âme rouge').waitFor();
      await chosen(page, 'Alvéoles');
      expect(await violations(page)).toEqual([]);

      await page.goBack();
      await chosen(page, 'Liste');
      await view(page, 'Couvertures').click();
      await cover(page, 3).waitFor();
      expect(new URL(page.url()).search).toBe('');
    })(),
  );

  it(
    'are looked at in the usual way again on the page of another saga',
    visit({ at, ...DESKTOP }, async ({ page }) => {
      await page.goto('/sagas/blacksad?view=list');
      await chosen(page, 'Liste');
      await link(page, 'BD').click();
      await page.waitForURL('**/sagas/categories/bd');
      await link(page, 'Lucky Luke').first().click();
      await page.waitForURL('**/sagas/lucky-luke');
      await chosen(page, 'Alvéoles');
      await page.goBack();
      await page.goBack();
      await page.waitForURL('**/sagas/blacksad?view=list');
      await chosen(page, 'Liste');
      await link(page, /^Tome 3 2005 Âme rouge$/).waitFor();
    }),
  );

  it('are one page for machines, however they are looked at', async () => {
    const plain = await readPage(`${booktime.origin}/sagas/blacksad`);
    const listed = await readPage(`${booktime.origin}/sagas/blacksad?view=list`);
    expect(listed.canonical).toBe(`${new URL(plain.canonical ?? '').origin}/sagas/blacksad`);
    expect(listed.html).toBe(plain.html);
    expect(plain.html).not.toContain('view=list');
  });

  it(
    'without JavaScript are what they usually are, with nothing that does nothing',
    visit({ at, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto('/sagas/blacksad?view=list');
      expect(await cover(page, 3).count()).toBe(1);
      expect(await link(page, /Âme rouge/).count()).toBe(1);
      expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
      await page.goto('/sagas/lucky-luke');
      await link(page, 'Tome 1, La Mine d’or de Dick Digger').waitFor();
    }),
  );

  it.each(DEVICES)('show on their covers what a reader has of them, on %s', async (_device, size) =>
    visit({ at, ...size }, async ({ page, context }) => {
      await page.goto('/sagas/blacksad');
      await context.addCookies(await aCollector());
      await page.goto('/sagas/blacksad');
      const legend = page.getByRole('group', { name: 'Ce que disent les couvertures' });
      await legend.getByText('Lu, non possédé').waitFor();
      await volume(page, 3).getByText('Non possédé').waitFor();
      for (const there of [1, 2, 5]) expect([there, await cover(page, there).count()]).toEqual([there, 1]);
      for (const away of [3, 4, 6, 7]) {
        expect([away, await cover(page, away).count()]).toEqual([away, 0]);
        expect(await volume(page, away).getByText(String(away), { exact: true }).last().isVisible()).toBe(true);
      }
      await volume(page, 4).getByText('Lu, non possédé').waitFor();
      expect(await violations(page)).toEqual([]);
      await saving(page, () => toggle(page, 'Tome 3 possédé', false).click());
      await cover(page, 3).waitFor();
      await saving(page, () => toggle(page, 'Tome 3 possédé', true).click());
      await cover(page, 3).waitFor({ state: 'detached' });
    })(),
  );

  it(
    'keep their covers for a reader who has nothing of the saga yet',
    visit({ at, ...DESKTOP }, async ({ page, context }) => {
      await context.addCookies(cookiesOf((await aReader(booktime.origin)).token));
      await page.goto('/sagas/blacksad');
      await volume(page, 7).getByText('Non possédé').waitFor();
      for (const number of [1, 4, 7]) expect(await cover(page, number).count()).toBe(1);
    }),
  );

  it.each(DEVICES)('are ticked in the list and among the cells, too, on %s', async (_device, size) =>
    visit({ at, ...size }, async ({ page, context }) => {
      await context.addCookies(await aCollector());
      await page.goto('/sagas/blacksad?view=list');
      await saving(page, () => toggle(page, 'Tome 5 lu', false).click());
      await volume(page, 5).getByText('Lu', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await view(page, 'Alvéoles').click();
      await page.getByRole('button', { name: 'Tome 5, Lu', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Tome 3, Non possédé' }).click();
      await saving(page, () => toggle(page, 'Tome 3 possédé', false).click());
      await view(page, 'Couvertures').click();
      await volume(page, 3).getByText('Non lu').waitFor();
      expect(await cover(page, 3).count()).toBe(1);
    })(),
  );

  it(
    'of a long saga have covers for who asks for them, and a reader ticks them there',
    visit({ at, ...DESKTOP }, async ({ page, context }) => {
      await page.goto('/sagas/one-piece');
      await chosen(page, 'Alvéoles');
      await view(page, 'Couvertures').click();
      await cover(page, 54).waitFor();
      expect(await violations(page)).toEqual([]);
      const reader = await aReader(booktime.origin);
      const onePiece = { author: 'Eiichirō Oda', category: 'manga', saga: 'One Piece' };
      await addBook(booktime.origin, reader, { ...onePiece, title: 'One Piece 54', volume_number: 54 });
      await context.addCookies(cookiesOf(reader.token));
      await page.reload();
      await volume(page, 54).getByText('Non lu').waitFor();
      expect(await cover(page, 54).count()).toBe(1);
      expect(await cover(page, 55).count()).toBe(0);
      await saving(page, () => toggle(page, 'Tome 54 lu', false).click());
      await volume(page, 54).getByText('Lu', { exact: true }).waitFor();
      await view(page, 'Alvéoles').click();
      await page.getByRole('button', { name: 'Tome 54, Lu', exact: true }).waitFor();
    }),
  );

  it.each([
    ['', {}],
    [', without JavaScript', { javaScriptEnabled: false }],
  ])('of the library are looked at as their reader likes, too%s', async (_how, script) =>
    visit({ at, ...PHONE, ...script }, async ({ page, context }) => {
      await context.addCookies(await aCollector());
      await page.goto('/library/sagas/blacksad');
      expect(await cover(page, 5).count()).toBe(1);
      expect(await cover(page, 3).count()).toBe(0);
      await link(page, 'Liste').click();
      await page.waitForURL('**/library/sagas/blacksad?view=list');
      await cover(page, 5).waitFor({ state: 'detached' });
      await toggle(page, 'Tome 3 lu', false).click();
      await toggle(page, 'Tome 3 lu', true).waitFor();
      await page.getByRole('progressbar', { name: 'Lus : 4 sur 7' }).waitFor();
      await volume(page, 3).getByText('Lu, non possédé').waitFor();
      expect(new URL(page.url()).search).toBe('?view=list');
      if ('javaScriptEnabled' in script) return;
      expect(await violations(page)).toEqual([]);
      await link(page, 'Alvéoles').click();
      await page.getByRole('button', { name: 'Tome 3, Lu, non possédé' }).waitFor();
      await page.waitForFunction(() => document.title !== '');
      expect(await violations(page)).toEqual([]);
    })(),
  );

  const VIEWED = ['', '?view=cells', '?view=list'].flatMap((search) =>
    DEVICES.map(([device, size]) => ({ search, device, size })),
  );
  it.each(VIEWED)('do not move while they come: «$search» on $device', async ({ search, size }) =>
    visit({ at, ...size }, async ({ page, context }) => {
      expect(await shiftOf(page, () => page.goto(`/sagas/blacksad${search}`))).toBeLessThan(0.02);
      await context.addCookies(await aCollector());
      expect(await shiftOf(page, () => page.reload())).toBeLessThan(0.02);
    })(),
  );
});
