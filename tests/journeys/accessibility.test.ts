import type { Page } from 'playwright-core';
import { violationsInBothSchemes } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, removeBook, type Reader } from './support/reader';
import { openAlive } from './support/steps';
import { DESKTOP, PHONE, visit } from './support/visit';

const SHELF = [
  { title: 'Madame Bovary', author: 'Gustave Flaubert', status: 'completed', rating: 4.5, review: 'Lu deux fois.' },
  {
    title: 'Blacksad',
    author: 'Juan Díaz Canales',
    category: 'bd',
    status: 'reading',
    total_pages: 56,
    current_page: 20,
  },
  { title: 'Nana', author: 'Émile Zola', lent_to: 'Élise', lent_since: '2019' },
  { title: 'Peau d’homme', author: 'Hubert', category: 'bd', ownership: 'borrowed' },
  { title: 'Le Horla', author: 'Guy de Maupassant', ownership: 'wished' },
  { title: 'One Piece - Tome 3', author: 'Eiichiro Oda', category: 'manga', saga: 'One Piece', volume_number: 3 },
];

type Place = { open: (page: Page) => Promise<unknown>; as?: 'full' | 'empty'; complains?: RegExp };

const to = (path: string) => (page: Page) => page.goto(path);
const press = (name: string) => async (page: Page) => page.getByRole('button', { name }).click();

const dialog = async (page: Page) => {
  await openAlive(page, '/library');
  await page.getByRole('link', { name: /Blacksad/ }).click();
  await page.getByRole('dialog').waitFor();
};

const bookPage = async (page: Page) => {
  await dialog(page);
  await page.reload();
};

const editPage = async (page: Page) => {
  await bookPage(page);
  await page.getByRole('link', { name: 'Modifier' }).click();
  await page.getByRole('heading', { level: 1, name: 'Modifier le livre' }).waitFor();
};

const lending = async (page: Page) => {
  await bookPage(page);
  await page.getByText('Prêter à…').click();
  await page.getByText('Ajouter une lecture passée').click();
};

const historyPage = async (page: Page) => {
  await bookPage(page);
  await page.goto(`${page.url()}/history`);
};

const refusedForm = async (page: Page) => {
  await page.goto('/books/new');
  await press('Ajouter à ma bibliothèque')(page);
  await page.getByRole('alert').filter({ hasText: 'à revoir' }).waitFor();
};

const openForm = async (page: Page) => {
  await page.goto('/books/new');
  await page.getByText('Plus de détails').click();
};

const addOverLibrary = async (page: Page) => {
  await openAlive(page, '/library');
  await page.locator('a[href="/books/new"]').filter({ visible: true }).first().click();
  await page.getByRole('dialog').waitFor();
};

const filters = async (page: Page) => {
  await page.goto('/library');
  await page.getByText('Filtres').first().click();
};

const PLACES: Record<string, Place> = {
  'the door': { open: to('/') },
  'sign-in': { open: to('/sign-in') },
  registration: { open: to('/sign-up') },
  'an empty library': { open: to('/library'), as: 'empty' },
  'a full library': { open: to('/library'), as: 'full' },
  'a library in rows': { open: to('/library?layout=list'), as: 'full' },
  'books to select': { open: to('/library?select=1'), as: 'full' },
  'the series of the library': { open: to('/library?view=series'), as: 'full' },
  'a saga of the library': { open: to('/library/sagas/One%20Piece'), as: 'full' },
  'the filters of the library': { open: filters, as: 'full' },
  'a new book over the library': { open: addOverLibrary, as: 'full' },
  'the proposals of series': { open: to('/library/series-scan'), as: 'full' },
  'the whole list of the library': { open: to('/library/all'), as: 'full' },
  'a filter without books': { open: to('/library?category=manga&status=completed'), as: 'full' },
  'a book over the library': { open: dialog, as: 'full' },
  'the page of a book': { open: bookPage, as: 'full' },
  'the form of a book': { open: editPage, as: 'full' },
  'a new book': { open: openForm, as: 'full' },
  'a refused form': { open: refusedForm, as: 'full' },
  'a loan and a reading in the making': { open: lending, as: 'full' },
  'the history of a book': { open: historyPage, as: 'full' },
  loans: { open: to('/loans'), as: 'full' },
  'no loans': { open: to('/loans'), as: 'empty' },
  wishes: { open: to('/wishes'), as: 'full' },
  'no wishes': { open: to('/wishes'), as: 'empty' },
  'the bin': { open: to('/bin'), as: 'full' },
  'an empty bin': { open: to('/bin'), as: 'empty' },
  'what to take along': { open: to('/export'), as: 'full' },
  imports: { open: to('/import'), as: 'full' },
  'a refused file': { open: to('/import?refused=binary_file'), as: 'full' },
  'what comes next': { open: to('/next'), as: 'full' },
  'nothing to come': { open: to('/next'), as: 'empty' },
  'what is to discover': { open: to('/discover'), as: 'full' },
  'nothing to discover': { open: to('/discover'), as: 'empty' },
  'nothing ignored': { open: to('/discover/ignored'), as: 'full' },
  'a search before any word': { open: to('/search'), as: 'full' },
  'results of a search': { open: to('/search?q=blacksad'), as: 'full' },
  'the profile': { open: to('/profile'), as: 'full' },
  'all years of the profile': { open: to('/profile?year=all'), as: 'full' },
  'goals and the picture of a year': { open: to('/profile/years/2026'), as: 'full' },
  'passkeys and sessions': { open: to('/profile/security'), as: 'full' },
  'the deletion of an account': { open: to('/profile/delete'), as: 'full' },
  'the profile of somebody new': { open: to('/profile'), as: 'empty' },
  'a book that is not there': { open: to('/books/0'), as: 'full', complains: /404/ },
  'a page that is not there': { open: to('/nowhere'), complains: /404/ },
};

const DEVICES = { phone: PHONE, desktop: DESKTOP };

const cases = Object.entries(PLACES).flatMap(([name, place]) =>
  Object.entries(DEVICES).map(([device, size]) => ({ name, place, device, size })),
);

describe('axe finds nothing wrong', () => {
  let booktime: Booktime;
  const readers: Partial<Record<'full' | 'empty', Reader>> = {};
  const readerOf = (kind: 'full' | 'empty'): Reader => readers[kind]!;
  beforeAll(async () => {
    // Nobody answers at this address: the notice about Open Library is on the page too.
    booktime = await startBooktime({ OPENLIBRARY_URL: 'http://127.0.0.1:9' });
    readers.full = await aReader(booktime.origin);
    readers.empty = await aReader(booktime.origin);
    for (const book of SHELF) await addBook(booktime.origin, readers.full, book);
    const { id } = await addBook(booktime.origin, readers.full, { title: 'Candide', author: 'Voltaire' });
    await removeBook(booktime.origin, readers.full, id);
  });
  afterAll(() => booktime.remove());

  it.each(cases)('with $name, on a $device, light and dark', async ({ place, size }) => {
    const { as, open, complains } = place;
    const reader = as ? { as: () => readerOf(as) } : {};
    const options = { at: () => booktime, ...reader, ...size, reducedMotion: 'reduce' as const };
    await visit(options, async ({ page, expectComplaint }) => {
      if (complains) expectComplaint(complains);
      await open(page);
      expect(await violationsInBothSchemes(page)).toEqual([]);
    })();
  });
});
