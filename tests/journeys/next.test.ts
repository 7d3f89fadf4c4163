import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { headingOf, openAlive } from './support/steps';
import { DEVICES, PHONE, visit } from './support/visit';

const volume = (number: number, more = {}) => ({
  title: `Blacksad - Tome ${number}`,
  author: 'Juan Díaz Canales',
  category: 'bd',
  saga: 'Blacksad',
  volume_number: number,
  ...more,
});

const mine = (number: number) => ({ title: `Tome ${number}`, author: 'A', saga: 'Ma saga', volume_number: number });

describe('what comes next', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
  });

  const aShelf = async () => {
    const dune = { title: 'Dune', author: 'Frank Herbert', status: 'reading', total_pages: 200, current_page: 50 };
    await addBook(booktime.origin, reader, dune);
    await addBook(booktime.origin, reader, volume(1, { status: 'completed' }));
    await addBook(booktime.origin, reader, volume(2));
    await addBook(booktime.origin, reader, volume(4));
  };
  const stateOf = async (title: string) =>
    (await booksOf(booktime.origin, reader)).find((book) => book.title === title);

  it(
    'tells a new reader what to do',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await page.goto('/library');
      await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'À suivre' }).click();
      await page.getByRole('heading', { name: 'Rien à suivre pour l’instant' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Ajouter un livre' }).waitFor();
    }),
  );

  it.each(DEVICES)('takes a book ten pages further and a saga one volume further, on %s', async (_name, device) =>
    visit({ at, as, ...device }, async ({ page }) => {
      await aShelf();
      await openAlive(page, '/next');
      expect(await headingOf(page)).toBe('À suivre…');
      await page.getByText('150 pages restantes').waitFor();
      await page.getByRole('button', { name: '10 p. de plus : Dune' }).click();
      await page.getByText('140 pages restantes').waitFor();
      expect(await stateOf('Dune')).toMatchObject({ current_page: 60 });
      await page.getByText(/^Tomes 3/).waitFor();
      await page.getByRole('button', { name: 'Marquer comme lu : Blacksad, Tome 2' }).click();
      await page.getByRole('button', { name: 'Marquer comme lu : Blacksad, Tome 2' }).waitFor({ state: 'detached' });
      expect(await stateOf('Blacksad - Tome 2')).toMatchObject({ status: 'completed' });
    })(),
  );

  it(
    'is turned to the page that is typed',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await aShelf();
      await openAlive(page, '/next');
      const field = page.getByRole('textbox', { name: 'Page atteinte : Dune' });
      await field.fill('123');
      await field.press('Enter');
      await page.getByText('77 pages restantes').waitFor();
      await page.getByRole('button', { name: 'Une page de plus : Dune' }).click();
      await page.getByText('76 pages restantes').waitFor();
      expect(await stateOf('Dune')).toMatchObject({ current_page: 124 });
    }),
  );

  it.each(DEVICES)('fills the gap of a saga at a press, and empties it again, on %s', async (_name, device) =>
    visit({ at, as, ...device }, async ({ page }) => {
      for (const number of [1, 2, 4]) await addBook(booktime.origin, reader, mine(number));
      await openAlive(page, '/next');
      await page.getByRole('img', { name: 'Ma saga : aucun tome lu sur 4' }).waitFor();
      await page.getByText('1 tome', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Ajouter le tome 3 : Ma saga' }).click();
      await page.getByRole('heading', { name: 'Il vous manque' }).waitFor({ state: 'detached' });
      expect(await booksOf(booktime.origin, reader)).toContainEqual(
        expect.objectContaining({ saga: 'Ma saga', volume_number: 3, ownership: 'owned' }),
      );
      await page.getByRole('button', { name: 'Annuler' }).click();
      await page.getByRole('button', { name: 'Ajouter le tome 3 : Ma saga' }).waitFor();
      expect(await booksOf(booktime.origin, reader)).toHaveLength(3);
      await page.getByRole('link', { name: 'Liste pour la librairie' }).click();
      await page.getByText('Ma saga : 3').waitFor();
    })(),
  );

  it(
    'says when something was read last, and what was thought of it',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await addBook(booktime.origin, reader, volume(1, { status: 'completed', rating: 4.5 }));
      await addBook(booktime.origin, reader, { title: 'Sans note', author: 'A', status: 'completed' });
      await page.goto('/next');
      const finished = page.getByRole('list', { name: 'Terminés récemment' }).getByRole('listitem');
      const rated = finished.filter({ has: page.getByRole('img', { name: 'Note : 4,5 sur 5' }) });
      await rated.getByText('aujourd’hui').waitFor();
      await page.getByRole('link', { name: 'Noter : Sans note' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sans note' }).waitFor();
    }),
  );

  it(
    'says how the year goes, as the page of the year counts it',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      const year = new Date().getUTCFullYear();
      await addBook(booktime.origin, reader, volume(1, { readings: [{ finished: `${year}-01-02` }] }));
      await addBook(booktime.origin, reader, volume(2, { readings: [{ finished: `${year}` }] }));
      await page.goto('/next');
      await page.getByText('2 livres terminés').waitFor();
      await page.getByRole('img', { name: `Livres terminés par mois en ${year} : janvier : 1.` }).waitFor();
      await page.getByText('1 livre de l’année n’a pas de mois connu.').waitFor();
      await page.getByRole('link', { name: 'Votre année' }).click();
      await page.waitForURL(`**/profile/years/${year}`);
    }),
  );

  it(
    'draws a volume to buy as those of its saga on the shelf',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      const onePiece = { author: 'Eiichirō Oda', category: 'manga', saga: 'One Piece', status: 'completed' };
      await addBook(booktime.origin, reader, { ...onePiece, title: 'One Piece - Tome 1', volume_number: 1 });
      await page.goto('/next');
      const toBuy = page.getByRole('listitem').filter({ hasText: 'À acheter' });
      const drawing = () => toBuy.locator('.cover svg').innerHTML();
      const before = await drawing();
      await addBook(booktime.origin, reader, {
        ...onePiece,
        title: 'One Piece - Tome 2',
        status: 'to_read',
        volume_number: 2,
      });
      await page.reload();
      const owned = page.getByRole('listitem').filter({ hasText: 'One Piece' }).filter({ hasText: 'Tome 2' });
      expect(await owned.locator('.cover svg').innerHTML()).toBe(before);
    }),
  );

  it(
    'works without JavaScript',
    visit({ at, as, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      await aShelf();
      await page.goto('/next');
      await page.getByRole('button', { name: '10 p. de plus : Dune' }).click();
      expect(await headingOf(page)).toBe('Dune');
      expect(await stateOf('Dune')).toMatchObject({ current_page: 60 });
      await page.goto('/next');
      await page.getByRole('textbox', { name: 'Page atteinte : Dune' }).fill('75');
      await page.getByRole('button', { name: 'Noter la page' }).first().click();
      expect(await stateOf('Dune')).toMatchObject({ current_page: 75 });
      await page.goto('/next');
      await page.getByRole('button', { name: /^Ajouter les . tomes manquants : Blacksad$/ }).click();
      expect(await headingOf(page)).toBe('Blacksad');
      expect(await booksOf(booktime.origin, reader)).toContainEqual(
        expect.objectContaining({ saga: 'Blacksad', volume_number: 3, ownership: 'owned' }),
      );
    }),
  );
});
