import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { openAlive, saving, shelf, untilAlive } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

describe('several books of the library at once', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
    for (const title of ['Bel-Ami', 'Une vie', 'Le Horla', 'Boule de Suif'])
      await addBook(booktime.origin, reader, { title, author: 'Guy de Maupassant' });
  });
  const kept = async () => {
    const books = await booksOf(booktime.origin, reader);
    return Object.fromEntries(books.map(({ title, status, tags }) => [title, { status, tags }]));
  };

  it.each(DEVICES)('are changed on %s, removed, and given back by «Annuler»', async (_name, device) =>
    visit({ at, as, ...device }, async ({ page }) => {
      const box = (name: RegExp) => page.getByRole('checkbox', { name });
      const tools = page.getByRole('toolbar', { name: 'Actions sur les livres cochés' });
      await openAlive(page, '/library?sort=title');
      await page.getByRole('link', { name: 'Sélectionner' }).click();
      await box(/Bel-Ami/).check();
      await box(/Une vie/).check();
      await page.getByText('2 livres cochés').waitFor();
      await saving(page, () => tools.getByRole('button', { name: 'Terminé' }).click());
      await page
        .getByText(/2 livres changés/)
        .first()
        .waitFor();
      expect(await kept()).toMatchObject({
        'Bel-Ami': { status: 'completed' },
        'Une vie': { status: 'completed' },
        'Le Horla': { status: 'to_read' },
      });
      await page.getByText('Aucun livre coché').waitFor();
      await box(/Le Horla/).check();
      await box(/Boule de Suif/).check();
      await saving(page, () => tools.getByRole('button', { name: 'Supprimer' }).click());
      await page.getByText('2 livres supprimés').first().waitFor();
      expect(Object.keys(await kept()).sort()).toEqual(['Bel-Ami', 'Une vie']);
      const message = page.getByRole('listitem').filter({ hasText: '2 livres supprimés' });
      await saving(page, () => message.getByRole('button', { name: 'Annuler' }).click());
      await box(/Le Horla/).waitFor();
      await page.getByRole('link', { name: 'Terminer', exact: true }).click();
      await page.getByRole('link', { name: /Le Horla/ }).waitFor();
      expect(await shelf(page)).toEqual(['Bel-Ami', 'Boule de Suif', 'Le Horla', 'Une vie']);
    })(),
  );

  it(
    'get a tag by keyboard alone',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await openAlive(page, '/library?sort=title&select=1&layout=list');
      await page.getByRole('checkbox', { name: /Bel-Ami/ }).focus();
      await page.keyboard.press('Space');
      await page.getByText('1 livre coché').waitFor();
      await page.locator('summary').filter({ hasText: 'Étiquette' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('été');
      await saving(page, () => page.keyboard.press('Enter'));
      expect(await kept()).toMatchObject({ 'Bel-Ami': { tags: ['été'] }, 'Une vie': { tags: [] } });
      await openAlive(page, '/library?select=1');
      const proposals = page.locator('#known-tags');
      expect(await proposals.count()).toBe(1);
      expect(
        await proposals.locator('option').evaluateAll((options) => options.map((o) => o.getAttribute('value'))),
      ).toEqual(['été']);
      await openAlive(page, '/library?sort=title');
      await page.locator('summary').filter({ hasText: 'Filtres' }).click();
      await page.getByLabel('Étiquette').fill('été');
      await page.getByRole('button', { name: 'Filtrer' }).click();
      await page.waitForURL(({ searchParams }) => searchParams.get('tag') === 'été');
      await page.locator('summary').filter({ hasText: '1 filtre' }).waitFor();
      expect(await shelf(page)).toEqual(['Bel-Ami']);
      await page.getByRole('link', { name: /Bel-Ami/ }).click();
      await page.getByRole('dialog').getByRole('link', { name: 'été' }).click();
      await page.waitForURL('**/library?tag=%C3%A9t%C3%A9');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await shelf(page)).toEqual(['Bel-Ami']);
    }),
  );

  it(
    'are changed and put back without JavaScript',
    visit({ at, as, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto('/library?sort=title');
      await page.getByRole('link', { name: 'Sélectionner' }).click();
      await page.getByRole('checkbox', { name: /Bel-Ami/ }).check();
      await page.getByRole('checkbox', { name: /Une vie/ }).check();
      await page.getByRole('button', { name: 'En cours', exact: true }).click();
      const notice = page.getByRole('status').filter({ hasText: '2 livres ont changé' });
      await notice.waitFor();
      expect(await kept()).toMatchObject({ 'Bel-Ami': { status: 'reading' }, 'Le Horla': { status: 'to_read' } });
      await notice.getByRole('button', { name: 'Annuler' }).click();
      await page.getByRole('status').filter({ hasText: '2 livres sont comme avant' }).waitFor();
      expect(await kept()).toMatchObject({ 'Bel-Ami': { status: 'to_read' }, 'Une vie': { status: 'to_read' } });
      await page.getByRole('button', { name: 'Supprimer' }).click();
      await page.getByRole('status').filter({ hasText: 'Aucun livre n’a changé' }).waitFor();
      expect(Object.keys(await kept())).toHaveLength(4);
    }),
  );

  it(
    'and the rows of a list open a book as its covers do',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await openAlive(page, '/library?sort=title');
      await page.getByRole('link', { name: 'Liste', exact: true }).click();
      await page.waitForURL('**layout=list');
      await page.reload();
      await untilAlive(page);
      expect(await shelf(page)).toEqual(['Bel-Ami', 'Boule de Suif', 'Le Horla', 'Une vie']);
      await page.getByRole('link', { name: /Le Horla/ }).click();
      await page.getByRole('dialog', { name: 'Le Horla' }).waitFor();
    }),
  );
});
