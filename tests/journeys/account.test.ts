import { readFileSync } from 'node:fs';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { headingOf, openAlive } from './support/steps';
import { DESKTOP, PHONE, visit } from './support/visit';

const thisYear = new Date().getUTCFullYear();

describe('what BOOKTIME knows of a reader', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    booktime = await startBooktime();
  });
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
    const readings = [{ finished: `${thisYear}-01-02`, outcome: 'finished' }];
    await addBook(booktime.origin, reader, {
      title: 'Le Horla',
      author: 'Guy de Maupassant',
      total_pages: 80,
      readings,
    });
  });
  afterAll(() => booktime.remove());

  it(
    'is in charts with tables, and of the year in the address',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await page.goto('/profile');
      await page.getByRole('img', { name: `Livres terminés par mois en ${thisYear} : janvier : 1.` }).waitFor();
      await page.getByText('Voir le tableau').first().click();
      const table = page.getByRole('table', { name: `Livres terminés par mois en ${thisYear}` });
      expect(await table.getByRole('row', { name: /^janvier/ }).innerText()).toMatch(/janvier\s+1\s+1\s+0\s+0/);
      await page.getByRole('navigation', { name: 'Période' }).getByRole('link', { name: 'Tout' }).click();
      await page.waitForURL('**/profile?year=all');
      await page.getByRole('img', { name: `Livres terminés par année : ${thisYear} : 1.` }).waitFor();
      await page.reload();
      await page.getByRole('img', { name: `Livres terminés par année : ${thisYear} : 1.` }).waitFor();
      await page.goto('/profile?year=1999');
      await page.getByRole('img', { name: 'Livres terminés par mois en 1999 : rien.' }).waitFor();
    }),
  );

  it(
    'is measured against goals, without script',
    visit({ at, as, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto('/profile');
      await page.getByRole('link', { name: 'Objectifs et partage' }).click();
      expect(await headingOf(page)).toBe(`Mon année ${thisYear}`);
      await page.getByLabel('Livres').fill('beaucoup');
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText('Un nombre entier, de 1 à 10 000.').waitFor();
      expect(await page.getByLabel('Livres').inputValue()).toBe('beaucoup');
      await page.getByLabel('Livres').fill('4');
      await page.getByLabel('Pages', { exact: true }).fill('80');
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText('Objectif atteint.').waitFor();
      expect(
        await page.getByRole('progressbar', { name: 'Livres : chemin parcouru' }).getAttribute('aria-valuenow'),
      ).toBe('25');
      await page.getByRole('button', { name: 'Retirer tous les objectifs' }).click();
      await page.getByText('Vous ne vous êtes rien fixé').waitFor();
    }),
  );

  it(
    'is taken along in a file, then deleted once the name is typed, and the session with it',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await openAlive(page, '/profile');
      await page.getByRole('link', { name: 'Supprimer mon compte' }).click();
      await page.waitForURL('**/profile/delete');
      const saving = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Télécharger mes données' }).click();
      const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
      expect(file).toMatchObject({ format: 'booktime-account', books: [{ title: 'Le Horla' }] });
      await page.getByLabel('Prénom').fill(reader.firstName);
      await page.getByLabel('Nom', { exact: true }).fill('Personne');
      await page.getByRole('button', { name: 'Supprimer mon compte pour toujours' }).click();
      await page.getByText('Ce n’est pas le nom de ce compte.').waitFor();
      await page.getByLabel('Nom', { exact: true }).fill(reader.lastName);
      await page.getByRole('button', { name: 'Supprimer mon compte pour toujours' }).click();
      await page.waitForURL('**/sign-in?left=*');
      await page.getByText('Votre compte et tout ce qu’il contenait sont supprimés.').waitFor();
      const headers = { authorization: `Bearer ${reader.token}` };
      expect((await fetch(`${booktime.origin}/api/auth/me`, { headers })).status).toBe(401);
      await page.goto('/profile');
      await page.waitForURL('**/sign-in?next=%2Fprofile');
    }),
  );
});
