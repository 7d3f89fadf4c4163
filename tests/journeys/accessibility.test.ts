import type { Page } from 'playwright-core';
import { violationsInBothSchemes } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { layoutFaults } from './support/layout';
import { filledIn, PAGES } from './support/pages';
import { addBook, aReader, importFile, removeBook, type Reader } from './support/reader';
import { openAlive, searchField } from './support/steps';
import { DEVICES, visit } from './support/visit';

const LONG =
  'L’extraordinaire voyage du fakir qui était resté coincé dans une armoire Ikea-et-anticonstitutionnellement';
const LONG_SAGA = {
  saga: 'Le grand roman de tous les métros',
  author: 'Raymond Queneau, Georges Perec et l’Oulipo entier',
};
const SHELF = [
  { title: LONG, ...LONG_SAGA, volume_number: 1, total_pages: 200, status: 'reading' },
  {
    title: `Le grand roman de tous les métros - Tome 2 : ${LONG}`,
    ...LONG_SAGA,
    volume_number: 2,
    status: 'completed',
  },
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
  {
    ...{ title: 'One Piece - Tome 3', author: 'Eiichiro Oda', category: 'manga', saga: 'One Piece', volume_number: 3 },
    ...{
      readings: [{ outcome: 'finished' }, { finished: '2019' }],
      tags: ['à offrir', LONG.slice(0, 100)],
      language: 'fr',
    },
    contributors: [{ name: LONG, role: 'translator' }],
    quotes: [{ text: LONG, page: 12 }],
  },
];

type Place = { open: (page: Page) => Promise<unknown>; as?: 'full' | 'empty' };

const to = (path: string) => (page: Page) => page.goto(path);
const press = (name: string) => async (page: Page) => page.getByRole('button', { name }).click();

const dialog = async (page: Page) => {
  await openAlive(page, '/library');
  await page.getByRole('link', { name: /Blacksad/ }).click();
  await page.getByRole('dialog').waitFor();
};

const lending = async (page: Page) => {
  await dialog(page);
  await page.reload();
  await page.getByText('Prêter à…').click();
  await page.getByText('Ajouter une lecture passée').click();
};

const refusedForm = async (page: Page) => {
  await page.goto('/books/new?by=hand');
  await press('Ajouter à ma bibliothèque')(page);
  await page.getByRole('alert').filter({ hasText: 'à revoir' }).waitFor();
};

const addOverLibrary = async (page: Page) => {
  await openAlive(page, '/library');
  await page.locator('a[href="/books/new"]').filter({ visible: true }).first().click();
  await page.getByRole('dialog').waitFor();
};

const filters = async (page: Page) => {
  await page.goto('/library');
  await page.getByLabel('Filtres', { exact: true }).click();
};

const suggestions = async (page: Page) => {
  await openAlive(page, '/search');
  await searchField(page).fill('grand roman');
  await page.getByRole('option').nth(2).waitFor();
};

/** What pages show besides what they are reached with by their addresses. */
const STATES: Record<string, Place> = {
  'an empty library': { open: to('/library'), as: 'empty' },
  'a library in rows': { open: to('/library?layout=list'), as: 'full' },
  'books to select': { open: to('/library?select=1'), as: 'full' },
  'rows to select': { open: to('/library?select=1&layout=list'), as: 'full' },
  'the series of the library': { open: to('/library?view=series'), as: 'full' },
  'the filters of the library': { open: filters, as: 'full' },
  'books that are filtered': { open: to('/library?min_rating=4'), as: 'full' },
  'a filter without books': { open: to('/library?category=manga&status=completed'), as: 'full' },
  'the whole list of the library': { open: to('/library/all'), as: 'full' },
  'a book over the library': { open: dialog, as: 'full' },
  'a new book over the library': { open: addOverLibrary, as: 'full' },
  'a work to add': { open: to('/books/new?q=blacksad'), as: 'full' },
  'a book to add by hand': { open: to('/books/new?by=hand'), as: 'full' },
  'a refused form': { open: refusedForm, as: 'full' },
  'a loan and a reading in the making': { open: lending, as: 'full' },
  'no loans': { open: to('/loans'), as: 'empty' },
  'no wishes': { open: to('/wishes'), as: 'empty' },
  'an empty bin': { open: to('/bin'), as: 'empty' },
  'a refused file': { open: to('/import?refused=binary_file'), as: 'full' },
  'a saga in cells': { open: to('/sagas/blacksad?view=cells') },
  'a saga in a list': { open: to('/sagas/blacksad?view=list') },
  'the covers of a long saga': { open: to('/sagas/one-piece?view=covers') },
  'nothing to come': { open: to('/next'), as: 'empty' },
  'nothing to discover': { open: to('/discover'), as: 'empty' },
  'results of a search': { open: to('/search?q=blacksad'), as: 'full' },
  'suggestions under the search': { open: suggestions, as: 'full' },
  'all years of the profile': { open: to('/profile?year=all'), as: 'full' },
  'the profile of somebody new': { open: to('/profile'), as: 'empty' },
  'a book that is not there': { open: to('/books/0'), as: 'full' },
  'a page that is not there': { open: to('/nowhere') },
};

/** Of pages that are not answered with 200: one is there in development only. */
const STATUS: Record<string, number> = { '/styleguide': 404 };

const isForEverybody = (pattern: string) => /^\/($|en|sign|sagas|authors)/.test(pattern);

const CASES = Object.entries(STATES).flatMap(([name, place]) =>
  DEVICES.map(([device, size]) => ({ name, place, device, size })),
);
const PAGE_CASES = PAGES.flatMap((pattern) => DEVICES.map(([device, size]) => ({ pattern, device, size })));

describe('axe, a finger, a narrow screen and large letters find nothing wrong', () => {
  let booktime: Booktime;
  let values: Record<string, string>;
  const readers: Partial<Record<'full' | 'empty', Reader>> = {};
  beforeAll(async () => {
    // Nobody answers at this address: the notice about Open Library is on the page too.
    booktime = await startBooktime({ OPENLIBRARY_URL: 'http://127.0.0.1:9' });
    readers.full = await aReader(booktime.origin);
    readers.empty = await aReader(booktime.origin);
    const { full } = readers;
    let bookId = '';
    for (const book of SHELF) ({ id: bookId } = await addBook(booktime.origin, full, book));
    const { id } = await addBook(booktime.origin, full, { title: 'Candide', author: 'Voltaire' });
    await removeBook(booktime.origin, full, id);
    const rows =
      'Title,Author,My Rating,Exclusive Shelf\nLe Horla,Maupassant,4,read\nBel-Ami,Guy de Maupassant,0,to-read\n';
    values = { bookId, importId: await importFile(booktime.origin, full, rows), saga: 'One%20Piece', reading: '1' };
  });
  afterAll(() => booktime.remove());

  const look = ({ open, as }: Place, size: (typeof DEVICES)[number][1]) =>
    visit(
      { at: () => booktime, ...(as && { as: () => readers[as]! }), ...size, reducedMotion: 'reduce' },
      async ({ page, expectComplaint }) => {
        // Some pages are of what is not there.
        expectComplaint(/404/);
        await open(page);
        expect([...(await violationsInBothSchemes(page)), ...(await layoutFaults(page))]).toEqual([]);
      },
    )();

  it.each(PAGE_CASES)('at $pattern, on $device', async ({ pattern, size }) => {
    const open = async (page: Page) => {
      const answer = await page.goto(filledIn(pattern, values));
      // What is looked at is the page itself, not the one for what is missing.
      expect([pattern, answer?.status()]).toEqual([pattern, STATUS[pattern] ?? 200]);
    };
    await look({ open, ...(!isForEverybody(pattern) && { as: 'full' }) }, size);
  });

  it.each(CASES)('with $name, on $device', async ({ place, size }) => look(place, size));
});
