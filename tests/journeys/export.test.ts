import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { PHONE, visit } from './support/visit';

describe('a library that leaves', () => {
  let booktime: Booktime;
  let reader: Reader;
  beforeAll(async () => {
    booktime = await startBooktime();
    reader = await aReader(booktime.origin);
    await addBook(booktime.origin, reader, { title: 'Bel-Ami', author: 'Guy de Maupassant', rating: 4.5 });
    await addBook(booktime.origin, reader, { title: '=1+1', author: 'Une formule' });
  });
  afterAll(() => booktime.remove());

  const downloaded = async (page: Page, name: string) => {
    const link = page
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByRole('link', { name: /^Télécharger/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const chunks: Buffer[] = await (await download.createReadStream()).toArray();
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  };

  it(
    'is found from the profile, and each file holds every book',
    visit({ at: () => booktime, as: () => reader, ...PHONE }, async ({ page }) => {
      await page.goto('/profile');
      await page.getByRole('link', { name: 'Choisir un format' }).click();
      await page.getByRole('heading', { level: 1, name: 'Emporter ma bibliothèque' }).waitFor();
      const archive = await downloaded(page, 'Archive complète');
      expect(archive.name).toMatch(/\.zip$/);
      expect(archive.bytes.subarray(0, 2).toString()).toBe('PK');
      for (const format of ['Au format Goodreads', 'Au format StoryGraph', 'Tableau']) {
        const { name, bytes } = await downloaded(page, format);
        expect(name).toMatch(/\.csv$/);
        expect(bytes.toString()).toContain('Bel-Ami');
        expect(bytes.toString()).toContain('Une formule');
        // What a spreadsheet opens runs no formula; what another site reads is the title as it is.
        expect(/(^|[,;"])=1\+1/m.test(bytes.toString())).toBe(format !== 'Tableau');
      }
      await page.getByRole('link', { name: /^Ouvrir/ }).click();
      await page.getByText('Bel-Ami').first().waitFor();
    }),
  );
});
