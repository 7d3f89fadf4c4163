import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { openAlive } from './support/steps';
import { DEVICES, PHONE, visit } from './support/visit';

const NANA = { title: 'Nana', author: 'Émile Zola', total_pages: 500 };
const IN_HAND = { started: '2026-02-03', finished: null, pages: 120 };

describe('the form of a book', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => void (reader = await aReader(booktime.origin)));

  const add = async (fields: object = {}) => (await addBook(booktime.origin, reader, { ...NANA, ...fields })).id;
  const kept = async () => (await booksOf(booktime.origin, reader))[0];

  it.each([
    ['paused', 'En pause'],
    ['abandoned', 'Abandonné'],
  ])('leaves a reading that is %s as it is when something else is changed', async (outcome, status) => {
    const readings = [{ ...IN_HAND, outcome }];
    const id = await add({ readings });
    await visit({ at, as, ...PHONE }, async ({ page }) => {
      await openAlive(page, `/books/${id}/edit`);
      expect(await page.getByLabel('Statut').locator('option:checked').innerText()).toBe(status);
      await page.getByLabel('Titre').fill('Nana, roman');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.waitForURL(`**/books/${id}`);
      expect(await kept()).toMatchObject({ title: 'Nana, roman', status: outcome, readings });
    })();
  });

  it('leads from an author whom the catalogue does not know to what else the library has', async () => {
    const id = await add({ author: 'Ma voisine' });
    await add({ title: 'Son deuxième', author: 'Ma voisine' });
    await add();
    await visit({ at, as, ...PHONE }, async ({ page }) => {
      await page.goto(`/books/${id}`);
      await page.getByRole('link', { name: 'Ma voisine' }).click();
      await page.waitForURL('**/library?author=Ma+voisine');
      expect(await page.getByRole('article').count()).toBe(2);
    })();
  });

  it('leads from each of several authors to their page, or to what else the library has of them', async () => {
    const id = await add({ author: 'René Goscinny et Ma voisine' });
    await add({ title: 'Son deuxième', author: 'ma voisine' });
    await add();
    await visit({ at, as, ...PHONE }, async ({ page }) => {
      await page.goto(`/books/${id}`);
      await page.getByRole('paragraph').filter({ hasText: 'René Goscinny et Ma voisine' }).waitFor();
      const known = page.getByRole('link', { name: 'René Goscinny' });
      expect(await known.getAttribute('href')).toBe('/authors/rene-goscinny');
      await page.getByRole('link', { name: 'Ma voisine' }).click();
      await page.waitForURL('**/library?author=Ma+voisine');
      expect(await page.getByRole('article').count()).toBe(2);
    })();
  });

  it('leaves alone what was changed elsewhere while it was open', async () => {
    const id = await add({ status: 'reading', current_page: 10 });
    await visit({ at, as, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`/books/${id}/edit`);
      await page.request.put(`/api/books/${id}`, { data: { status: 'completed' } });
      await page.getByLabel('Éditeur').fill('Charpentier');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.waitForURL(`**/books/${id}`);
      const book = await kept();
      expect(book).toMatchObject({ publisher: 'Charpentier', status: 'completed', current_page: 500 });
      expect(book?.readings).toHaveLength(1);
    })();
  });

  const TYPED = {
    Titre: 'L’Intégrale Blacksad',
    Auteur: 'Juan Díaz Canales',
    Saga: 'Blacksad',
    'Mention du tome': 'HS',
    'Tomes contenus': '1-3, 5',
    Éditeur: 'Dargaud',
    'Année de parution': '2018',
    ISBN: '9782205079654',
    'Nombre de pages': '304',
    Langue: 'Français',
    'Adresse de la couverture': '',
    Contributeurs: 'Juanjo Guarnido (dessin)\nAnon',
    Genre: 'policier',
    Résumé: 'Un chat détective.',
    'Page atteinte': '12',
    'Votre avis': 'Superbe.',
    Citations: 'Parfois\nje ferme les yeux. (p. 7)\n\nFin.',
    'À vous depuis': '05/2019',
    Étiquettes: 'à offrir\nchats',
    Notes: 'Dédicacé.',
  };
  const CHOSEN = { Catégorie: 'BD', Possession: 'Emprunté', Statut: 'En cours', Format: 'Papier' };
  const KEPT = {
    title: 'L’Intégrale Blacksad',
    category: 'bd',
    ownership: 'borrowed',
    status: 'reading',
    volume_label: 'HS',
    covers: [1, 2, 3, 5],
    language: 'fr',
    format: 'paper',
    contributors: [
      { name: 'Juanjo Guarnido', role: 'artist' },
      { name: 'Anon', role: 'other' },
    ],
    quotes: [
      { text: 'Parfois\nje ferme les yeux.', page: 7 },
      { text: 'Fin.', page: null },
    ],
    acquired: '2019-05',
    tags: ['à offrir', 'chats'],
    notes: 'Dédicacé.',
    private: true,
    rating: 4,
    current_page: 12,
  };

  it.each(DEVICES)(
    'says every field of a book without JavaScript, and finds it again, on %s',
    async (_name, device) => {
      const id = await add();
      await visit({ at, as, ...device, javaScriptEnabled: false }, async ({ page }) => {
        await page.goto(`/books/${id}/edit`);
        for (const [label, text] of Object.entries(TYPED)) await page.getByLabel(label, { exact: true }).fill(text);
        for (const [label, option] of Object.entries(CHOSEN))
          await page.getByLabel(label, { exact: true }).selectOption(option);
        await page.getByTitle('4 sur 5', { exact: true }).click();
        await page.getByLabel(/^Livre privé/).check();
        await page.getByRole('button', { name: 'Enregistrer' }).click();
        await page.waitForURL(`**/books/${id}`);
        expect(await kept()).toMatchObject(KEPT);

        const facts = page.getByRole('region', { name: 'Le livre' });
        expect(await facts.innerText()).toMatch(/Langue\s+Français\s+Format\s+Papier/i);
        expect(await facts.getByRole('listitem').allInnerTexts()).toEqual(['à offrir', 'chats']);
        for (const text of ['Juanjo Guarnido (dessin)', 'Fin.', 'Dédicacé.']) await facts.getByText(text).waitFor();
        const linkOf = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
        expect(await linkOf('Juan Díaz Canales').getAttribute('href')).toBe('/authors/juan-diaz-canales');
        expect(await linkOf('Blacksad').getAttribute('href')).toBe('/library/sagas/Blacksad');

        await page.goto(`/books/${id}/edit`);
        const shown = Object.keys(TYPED).map((label) => page.getByLabel(label, { exact: true }).inputValue());
        expect(await Promise.all(shown)).toEqual(Object.values({ ...TYPED, Langue: 'français' }));
        await page.getByLabel(/^Livre privé/).uncheck();
        await page.getByLabel('Tomes contenus').fill('un');
        await page.getByRole('button', { name: 'Enregistrer' }).click();
        await page.getByText('Des numéros, comme 1-3, 5.').waitFor();
        await page.getByLabel('Tomes contenus').fill('');
        await page.getByRole('button', { name: 'Enregistrer' }).click();
        await page.waitForURL(`**/books/${id}`);
        expect(await kept()).toMatchObject({ ...KEPT, covers: [], private: false });
      })();
    },
  );
});
