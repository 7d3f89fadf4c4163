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
      await page.getByRole('button', { name: 'Lu : Blacksad, Tome 2' }).click();
      await page.getByRole('button', { name: 'Lu : Blacksad, Tome 2' }).waitFor({ state: 'detached' });
      expect(await stateOf('Blacksad - Tome 2')).toMatchObject({ status: 'completed' });
    })(),
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
    }),
  );
});
