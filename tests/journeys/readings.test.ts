import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { openAlive, saving } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const HORLA = { title: 'Le Horla', author: 'Guy de Maupassant', total_pages: 80 };
const of = (finished: string | null, outcome = 'finished') => ({ started: null, finished, outcome, pages: 80 });

describe('the readings of a book', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => void (reader = await aReader(booktime.origin)));

  const add = async (fields: object) => (await addBook(booktime.origin, reader, { ...HORLA, ...fields })).id;
  const kept = async () => (await booksOf(booktime.origin, reader))[0];
  const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer' }).click();

  it.each(DEVICES)(
    'are corrected without JavaScript, and a wrong one is refused beside its field, on %s',
    async (_name, size) => {
      const id = await add({ readings: [of('2011'), of('2020')] });
      await visit({ at, as, ...size, javaScriptEnabled: false }, async ({ page }) => {
        await page.goto(`/books/${id}`);
        await page.getByRole('link', { name: /^Corriger\s: Lu, terminé en 2020$/ }).click();
        await page.getByLabel('Commencée').fill('2019');
        await page.getByLabel('Terminée').fill('2018');
        await save(page);
        await page.getByText(/^Un jour, un mois ou une année, pas avant/).waitFor();
        await page.getByLabel('Terminée').fill('3/5/2019');
        await page.getByLabel('Page atteinte').fill('81');
        await save(page);
        await page.getByText('Pas plus de pages que le livre n’en a.').waitFor();
        await page.getByLabel('Statut').selectOption('Abandonné');
        await page.getByLabel('Page atteinte').fill('40');
        await save(page);
        await page.waitForURL(`**/books/${id}`);
        const corrected = { started: '2019', finished: '2019-05-03', outcome: 'abandoned', pages: 40 };
        expect(await kept()).toMatchObject({ status: 'abandoned', readings: [of('2011'), corrected] });
      })();
    },
  );

  it('are not corrected from a page that is older than they are', async () => {
    const id = await add({ readings: [of('2011')] });
    await visit({ at, as, ...PHONE }, async ({ page }) => {
      await openAlive(page, `/books/${id}/readings/1`);
      await page.request.put(`/api/books/${id}`, { data: { readings: [of('2012')] } });
      await page.getByLabel('Terminée').fill('2013');
      await save(page);
      await page.getByText('Le livre a changé entre-temps').waitFor();
      expect(await kept()).toMatchObject({ readings: [of('2012')] });
    })();
  });

  it('ended on the same day wherever their reader is now', async () => {
    const id = await add({ readings: [of('2019-05-03')] });
    await visit({ at, as, ...PHONE, timezoneId: 'America/Montreal' }, async ({ page }) => {
      await openAlive(page, `/books/${id}`);
      await page.reload();
      await page.getByText('terminé le 3 mai 2019').waitFor();
      await page.getByLabel('Le livre', { exact: true }).getByText('3 mai 2019').waitFor();
    })();
  });

  it('are taken out, and put back', async () => {
    const id = await add({ readings: [of('2011'), of('2020')] });
    await visit({ at, as, ...PHONE }, async ({ page }) => {
      await openAlive(page, `/books/${id}`);
      await saving(page, () => page.getByRole('button', { name: /^Retirer\s: Lu, terminé en 2020$/ }).click());
      await page.getByText('2e lecture').waitFor({ state: 'detached' });
      expect(await kept()).toMatchObject({ readings: [of('2011')] });
      await saving(page, () => page.locator('.toast').getByRole('button', { name: 'Annuler' }).click());
      await page.getByText('2e lecture').waitFor();
      expect(await kept()).toMatchObject({ readings: [of('2011'), of('2020')] });
    })();
  });

  it('are taken out without JavaScript, and the last one leaves a book to read', async () => {
    const id = await add({ readings: [of('2011')] });
    await visit({ at, as, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`/books/${id}`);
      await page.getByRole('button', { name: /^Retirer\s: Lu/ }).click();
      await page.getByText('Pas encore lu.').waitFor();
      expect(await kept()).toMatchObject({ status: 'to_read', readings: [] });
    })();
  });

  it('that have no date are dated from the profile, and do not become two', async () => {
    await add({ readings: [of(null)] });
    await visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await page.goto('/profile');
      await page.getByRole('link', { name: /Le Horla/ }).click();
      await page.getByLabel('Terminée').fill('5/2011');
      await save(page);
      await page.getByText('terminé en mai 2011').waitFor();
      expect(await kept()).toMatchObject({ readings: [of('2011-05')] });
    })();
  });

  it('of a book that is added as read have the date that is told, and none that nobody told', async () => {
    await visit({ at, as, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      const fill = async (title: string, status: string, finished: string) => {
        await page.goto('/books/new?by=hand');
        await page.getByLabel('Titre').fill(title);
        await page.getByLabel('Auteur').fill('Émile Zola');
        await page.getByLabel('Statut').selectOption(status);
        await page.getByLabel('Fin de lecture').fill(finished);
        await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
      };
      await fill('Germinal', 'À lire', '1999');
      await page.getByText(/d’un livre terminé ou abandonné\.$/).waitFor();
      await fill('Germinal', 'Terminé', '1999');
      await page.waitForURL('**/library');
      await fill('Nana', 'Terminé', '');
      await page.waitForURL('**/library');
      const finished = (await booksOf(booktime.origin, reader)).map(({ title, readings }) => [title, readings]);
      expect(Object.fromEntries(finished)).toMatchObject({
        Germinal: [{ finished: '1999', outcome: 'finished' }],
        Nana: [{ finished: null, outcome: 'finished' }],
      });
    })();
  });

  it.each([
    ['with', true],
    ['without', false],
  ])('of several volumes marked at once have no date %s JavaScript, unless they were read today', async (_with, js) => {
    for (const volume_number of [1, 2, 3, 4, 5])
      await add({ title: `Mienne ${volume_number}`, saga: 'Mienne', volume_number });
    const ends = async () => {
      const books = (await booksOf(booktime.origin, reader)) as unknown as {
        volume_number: number;
        readings: object[];
      }[];
      return books.sort((a, b) => a.volume_number - b.volume_number).map(({ readings: [reading] }) => reading);
    };
    const today = { finished: new Date().toISOString().slice(0, 10) };
    await visit({ at, as, ...PHONE, javaScriptEnabled: js }, async ({ page }) => {
      const readTo = async (volume: number, isToday = false) => {
        await (js ? openAlive(page, '/library/sagas/Mienne') : page.goto('/library/sagas/Mienne'));
        await page.getByLabel('Lu jusqu’au tome').fill(String(volume));
        if (isToday) await page.getByLabel(/^Lus aujourd’hui/).check();
        await page.getByRole('button', { name: 'Valider' }).click();
        await page.getByRole('progressbar', { name: `Lus : ${volume} sur 5` }).waitFor();
      };
      await readTo(2);
      if (js) await page.getByText('2 tomes marqués comme lus, dates inconnues').waitFor();
      expect(await ends()).toMatchObject([of(null), of(null)]);
      await readTo(3);
      if (js) await page.getByText(/^1 tome marqué comme lu$/).waitFor();
      await readTo(5, true);
      if (js) await page.getByText(/^2 tomes marqués comme lus$/).waitFor();
      expect(await ends()).toMatchObject([of(null), of(null), today, today, today]);
    })();
  });
});
