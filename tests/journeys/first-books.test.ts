import { startBooktime, type Booktime } from './support/booktime';
import { aName } from './support/reader';
import { category, headingOf, shelf } from './support/steps';
import { DEVICES, PHONE, visit } from './support/visit';

describe('a first evening with BOOKTIME', () => {
  let booktime: Booktime;
  const at = () => booktime;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());

  it.each(DEVICES)(
    'registers on %s, is told what to do, and adds a book that stays, in the right tab',
    async (_device, device) =>
      visit({ at, ...device }, async ({ page }) => {
        const { firstName, lastName } = aName();
        await page.goto('/');
        await page.getByRole('main').getByRole('link', { name: 'Créer un compte' }).click();
        await page.waitForURL('**/sign-up');
        await page.getByLabel('Prénom').fill(firstName);
        await page.getByLabel('Nom', { exact: true }).fill(lastName);
        await page.getByRole('button', { name: 'Créer un compte' }).click();

        await page.waitForURL('**/library');
        expect(await headingOf(page)).toBe('Bibliothèque');
        await page.getByRole('heading', { name: 'Votre première étagère' }).waitFor();
        await page.getByRole('main').getByRole('link', { name: 'Ajouter un livre' }).click();
        await page.getByLabel('Titre, auteur ou ISBN').waitFor();
        await page.getByRole('link', { name: 'À la main' }).click();

        await page.getByLabel('Titre', { exact: true }).fill('Blacksad');
        await page.getByLabel('Auteur', { exact: true }).fill('Juan Díaz Canales, Juanjo Guarnido');
        await page.getByLabel('Catégorie', { exact: true }).selectOption('BD');
        await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();

        await page.waitForURL('**/library');
        await page.getByText('« Blacksad » ajouté à votre bibliothèque').first().waitFor();
        await page.reload();
        expect(await shelf(page)).toEqual(['Blacksad']);
        await category(page, 'BD').click();
        await page.waitForURL('**/library?category=bd');
        expect(await shelf(page)).toEqual(['Blacksad']);
        await category(page, 'Romans').click();
        await page.getByRole('heading', { name: 'Rien sur cette étagère' }).waitFor();
        expect(await shelf(page)).toEqual([]);
      })(),
  );

  it(
    'is told what is missing, and keeps what was typed',
    visit({ at, ...PHONE }, async ({ page }) => {
      const { firstName, lastName } = aName();
      await page.goto('/sign-up');
      await page.getByLabel('Prénom').fill(firstName);
      await page.getByRole('button', { name: 'Créer un compte' }).click();
      await page.getByText('Ce champ est nécessaire.').waitFor();
      expect(await page.getByLabel('Prénom').inputValue()).toBe(firstName);
      await page.getByLabel('Nom', { exact: true }).fill(lastName);
      await page.getByRole('button', { name: 'Créer un compte' }).click();
      await page.waitForURL('**/library');

      await page.goto('/books/new?by=hand');
      await page.getByLabel('Auteur').fill('Marguerite Yourcenar');
      await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
      await page.getByText('Un champ est à revoir.').waitFor();
      expect(await page.getByLabel('Auteur').inputValue()).toBe('Marguerite Yourcenar');
      expect(await page.getByLabel('Titre').getAttribute('aria-invalid')).toBe('true');
    }),
  );

  it(
    'is refused kindly when the name is taken, and at sign-in when it is unknown',
    visit({ at, ...PHONE }, async ({ page }) => {
      const { firstName, lastName } = aName();
      const names = { first_name: firstName, last_name: lastName };
      await page.request.post('/api/auth/register', { data: names });
      await page.request.post('/api/auth/logout');
      await page.goto('/sign-up');
      await page.getByLabel('Prénom').fill(firstName.toUpperCase());
      await page.getByLabel('Nom', { exact: true }).fill(lastName);
      await page.getByRole('button', { name: 'Créer un compte' }).click();
      await page.getByRole('alert').filter({ hasText: 'existe déjà' }).waitFor();
      await page.goto('/sign-in');
      await page.getByLabel('Prénom').fill('Personne');
      await page.getByLabel('Nom', { exact: true }).fill(lastName);
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.getByRole('alert').filter({ hasText: /\p{L}/u }).first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    }),
  );
});
