import { expectCovers, startBesideOpenLibrary } from './support/beside-open-library';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { openAlive, searchField, shelf } from './support/steps';
import { DEVICES, visit } from './support/visit';

const AWAY = 'Open Library ne répond pas.';

describe('while Open Library is away', () => {
  let { booktime, openLibrary, remove } = {} as Awaited<ReturnType<typeof startBesideOpenLibrary>>;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    ({ booktime, openLibrary, remove } = await startBesideOpenLibrary());
  });
  afterAll(() => remove());
  beforeEach(async () => {
    openLibrary.behave({ kind: 'down' });
    reader = await aReader(booktime.origin);
    await addBook(booktime.origin, reader, { title: 'Les Enfants de Dune', author: 'Frank Herbert' });
    const volume = { author: 'Eiichirō Oda', category: 'manga', saga: 'One Piece', status: 'completed' };
    await addBook(booktime.origin, reader, { ...volume, title: 'One Piece - Tome 1', volume_number: 1 });
  });

  it.each(DEVICES)(
    'a reader on %s sees their library, finds their own books as they type, adds one by hand, and is told what waits',
    async (_name, device) =>
      visit({ at, as, ...device }, async ({ page, expectComplaint }) => {
        // The console tells of the answers that say so.
        expectComplaint(/503/);
        await openAlive(page, '/library?sort=title');
        expect(await shelf(page)).toEqual(['Les Enfants de Dune', 'One Piece']);
        await page.getByRole('link', { name: /Les Enfants de Dune/ }).click();
        const dialog = page.getByRole('dialog', { name: 'Les Enfants de Dune' });
        await dialog.getByRole('button', { name: 'Enrichir avec Open Library' }).click();
        await page.getByText('Open Library ne répond pas : rien n’a changé').first().waitFor();
        await dialog.getByRole('button', { name: 'En cours', exact: true }).click();
        await dialog.getByRole('button', { name: 'En cours', pressed: true }).waitFor();

        await openAlive(page, '/search');
        await searchField(page).fill('enfants de dune');
        await page.getByRole('option', { name: /^Les Enfants de Dune/ }).waitFor();
        await page.getByRole('listbox').locator('..').getByText(AWAY).waitFor();
        await searchField(page).press('Enter');
        await page.waitForURL(({ pathname, search }) => pathname === '/search' && search.includes('dune'));
        const notice = page.getByRole('main').getByRole('status').filter({ hasText: AWAY });
        await notice.getByText('Vos livres et les sagas connues restent affichés.').waitFor();
        await page.getByRole('main').getByRole('link', { name: 'Possédé' }).waitFor();

        await page.goto('/books/new?q=enfants+de+dune');
        await page.getByRole('main').getByRole('status').filter({ hasText: AWAY }).waitFor();
        await page.getByRole('link', { name: 'À la main' }).click();
        await page.waitForURL(({ pathname, search }) => pathname === '/books/new' && search === '?by=hand');
        await page.getByLabel('Titre', { exact: true }).fill('One Piece, tome 3');
        await page.getByLabel('Auteur', { exact: true }).fill('Eiichirō Oda');
        await page.getByRole('button', { name: 'Tome 3 de One Piece ?' }).click();
        await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
        await page.waitForURL(({ pathname }) => pathname === '/library');
        await page.getByText('« One Piece, tome 3 » ajouté à votre bibliothèque').first().waitFor();
        const added = (await booksOf(booktime.origin, reader)).find((book) => book.volume_number === 3);
        expect(added).toMatchObject({ saga: 'One Piece', status: 'to_read' });

        await page.goto('/works/OL893415W');
        await page.getByText(`${AWAY} Cette œuvre vient de là`).waitFor();
        await page.goto('/discover?wait=1');
        await page.getByRole('heading', { name: 'Découvrir' }).waitFor();
        await page
          .getByText(/One Piece/)
          .first()
          .waitFor();
      })(),
  );

  it('the API tells of it like pages do, also when they were the first to notice', async () => {
    const other = await startBesideOpenLibrary();
    try {
      other.openLibrary.behave({ kind: 'down' });
      const { token } = await aReader(other.booktime.origin);
      const ask = (path: string) =>
        fetch(`${other.booktime.origin}${path}`, { headers: { cookie: `booktime_session=${token}` } });
      // After five of them nothing is sent for a while.
      for (const word of ['un', 'deux', 'trois', 'quatre', 'cinq', 'six']) await ask(`/search?q=${word}`);
      const answer = await ask('/api/openlibrary/search-universal?q=sept');
      expect([answer.status, await answer.json()]).toMatchObject([200, { degraded: true }]);
    } finally {
      await other.remove();
    }
  });

  // Words of its own for each device: no kept answer stands in.
  const SOUGHT = ['dune', 'neuromancer'];
  it.each(DEVICES)('a reader on %s asks again once it is back, and finds what it has', async (_name, device) =>
    visit({ at, as, ...device }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      const [word = ''] = SOUGHT.splice(0, 1);
      await page.goto(`/search?q=${word}`);
      const notice = page.getByRole('main').getByRole('status').filter({ hasText: AWAY });
      await notice.waitFor();
      openLibrary.behave({ kind: 'ok' });
      // After failures in a row it is left alone for a while.
      for (let asked = 0; asked < 60 && (await notice.isVisible()); asked++) {
        await page.waitForTimeout(1000);
        await notice.getByRole('link', { name: 'Réessayer' }).click();
        await page.getByRole('heading', { level: 1, name: `Résultats pour « ${word} »` }).waitFor();
      }
      await page.getByRole('button', { name: 'Ajouter aux romans' }).first().waitFor();
    })(),
  );
});
