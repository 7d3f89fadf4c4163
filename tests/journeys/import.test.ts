import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { DESKTOP, PHONE, visit } from './support/visit';

const GOODREADS = `Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies
101,"Dune (Dune, #1)",Frank Herbert,"Herbert, Frank",,"=""0441172717""","=""9780441172719""",5,4.25,Ace,Paperback,604,1990,1965,2023/07/14,2023/05/02,favoris,favoris (#1),read,"Immense.<br/>Relu <b>deux</b> fois.",,,1,1
102,Le Messie de Dune,Frank Herbert,"Herbert, Frank",,"=""""","=""""",4,3.9,Pocket,Paperback,316,2005,1969,,2023/08/01,,,to-read,,,,0,0
103,L’Étranger,Albert Camus,"Camus, Albert",,"=""""","=""""",4,4.0,Folio,Paperback,184,1972,1942,2021/03/04,2021/02/02,,,read,,,,1,0
104,Watchmen,Alan Moore,"Moore, Alan",Dave Gibbons,"=""1401245250""","=""9781401245252""",5,4.38,DC Comics,Paperback,448,2014,1987,2020/05/06,2020/05/01,comics,comics (#1),read,,,,1,1
105,Les Misérables,Victor Hugo,"Hugo, Victor",,"=""2253096334""","=""9782253096337""",0,4.2,Le Livre de Poche,Paperback,1000,1998,1862,,2022/03/04,au-grenier,au-grenier (#1),au-grenier,"Trop long, pour moi.",,,0,0
106,,,,,"=""""","=""""",0,0,,,,,,,2022/03/04,,,to-read,,,,0,0
`;

const file = { name: 'goodreads_library_export.csv', mimeType: 'text/csv', buffer: Buffer.from(GOODREADS) };

describe('a library that comes from Goodreads', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
    await addBook(booktime.origin, reader, { title: 'Le Messie de Dune', author: 'Herbert Frank' });
    await addBook(booktime.origin, reader, { title: 'L’étranger', author: 'A. Camus', review: 'Court et clair.' });
    await addBook(booktime.origin, reader, { title: 'Watchmen', author: 'Alan Moore', isbn: '9781401245252' });
  });

  const titles = async () => (await booksOf(booktime.origin, reader)).map(({ title }) => title).sort();
  const book = async (title: string) => (await booksOf(booktime.origin, reader)).find((one) => one.title === title);

  it.each([
    ['a phone', PHONE, undefined],
    ['a desktop', DESKTOP, undefined],
    ['a phone without JavaScript', { ...PHONE, javaScriptEnabled: false }, 'by hand'],
  ])('is looked at, corrected, brought in, looked at again and undone on %s', async (_name, device, isByHand) =>
    visit({ at, as, ...device }, async ({ page }) => {
      const before = await booksOf(booktime.origin, reader);
      const settled = async (title: string) => {
        const heading = page.getByRole('heading', { name: title });
        for (; isByHand && !(await heading.isVisible());) await page.reload();
        await heading.waitFor();
      };
      await page.goto('/profile');
      await page.getByRole('link', { name: 'Importer' }).first().click();
      await page.getByLabel('Fichier à importer').setInputFiles(file);
      await page.getByRole('button', { name: 'Envoyer le fichier' }).click();

      await settled('Vérifiez avant d’importer');
      await page.getByText('2 nouveaux livres, 1 à compléter, 1 ligne refusée.').waitFor();
      await page.getByText('2 correspondances attendent votre réponse').waitFor();
      expect(await booksOf(booktime.origin, reader)).toEqual(before);

      await page.getByLabel('au-grenier (1 ligne)').selectOption('Abandonné');
      await page.getByRole('button', { name: 'Relire le fichier' }).click();
      await page.getByLabel('au-grenier (1 ligne)').waitFor({ state: 'hidden' });
      await settled('Vérifiez avant d’importer');
      const answer = (title: string, decision: string) =>
        page
          .getByRole('group', { name: `« ${title} » est-il le même livre ?` })
          .getByRole('button', { name: decision })
          .click();
      await answer('Le Messie de Dune', 'Le même');
      await page.getByText('Une correspondance attend votre réponse').waitFor();
      await answer('L’Étranger', 'Un autre');
      await page.getByText('attend votre réponse').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Importer', exact: true }).click();

      await settled('Import terminé');
      await page.getByText('3 livres ajoutés, 2 complétés, 1 ligne refusée').waitFor();
      await page.getByRole('link', { name: 'Voir ma bibliothèque' }).click();
      await page.getByRole('link', { name: /Les Misérables/ }).waitFor();
      expect(await titles()).toEqual(
        ['Dune', 'L’étranger', 'L’Étranger', 'Le Messie de Dune', 'Les Misérables', 'Watchmen'].sort(),
      );
      expect(await book('Dune')).toMatchObject({
        saga: 'Dune',
        volume_number: 1,
        status: 'completed',
        rating: 5,
        review: 'Immense.\nRelu deux fois.',
        private: true,
        tags: ['favoris'],
        date_completed: expect.stringMatching(/^2023-07-14/),
      });
      expect(await book('Les Misérables')).toMatchObject({ status: 'abandoned', rating: null });
      expect(await book('L’étranger')).toMatchObject({ review: 'Court et clair.', status: 'to_read' });

      await page.goBack();
      await settled('Import terminé');
      await page.getByRole('button', { name: 'Annuler l’import' }).click();
      await settled('Import annulé');
      await page.getByText('3 livres mis à la corbeille, 2 remis comme avant.').waitFor();
      const plain = ({ updated_at: _, ...kept }: Record<string, unknown>) => kept;
      expect((await booksOf(booktime.origin, reader)).map(plain)).toEqual(before.map(plain));
    })(),
  );

  it(
    'is refused with a reason when the file is none',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await page.goto('/import');
      const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1]);
      await page.getByLabel('Fichier à importer').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer });
      await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
      await page.getByRole('alert').filter({ hasText: 'Ce n’est pas un fichier de texte.' }).waitFor();
      expect(await booksOf(booktime.origin, reader)).toHaveLength(3);
    }),
  );

  it(
    'offers another file when nothing can come of any row',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await page.goto('/import');
      const [head] = GOODREADS.split('\n');
      const buffer = Buffer.from(`${head}\n106,,,,,,,0,0,,,,,,,2022/03/04,,,to-read,,,,0,0\n`);
      await page.getByLabel('Fichier à importer').setInputFiles({ ...file, buffer });
      await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
      await page.getByRole('heading', { name: 'Rien à importer dans ce fichier' }).waitFor();
      await page.getByText('Ligne 1 · refusée · ni titre ni ISBN').waitFor();
      expect(await page.getByRole('button', { name: 'Importer', exact: true }).count()).toBe(0);
      await page.getByRole('link', { name: 'Importer un autre fichier' }).click();
      await page.getByLabel('Fichier à importer').waitFor();
    }),
  );

  it(
    'gives back the rows it refuses, with the reason of each',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await page.goto('/import');
      await page.getByLabel('Fichier à importer').setInputFiles(file);
      await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
      const link = page.getByRole('link', { name: 'La ligne refusée (CSV)' });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const chunks = await (await download.createReadStream()).toArray();
      const [head, row, ...rest] = Buffer.concat(chunks).toString().trim().split(/\r?\n/);
      expect(head).toContain('Title');
      expect(row).toMatch(/^106,|,106,/);
      expect(rest).toEqual([]);
    }),
  );

  it(
    'shows how far it is, also when the page is loaded anew, and comes to its end by itself',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      const rows = Array.from({ length: 4000 }, (_, n) => `Livre ${n},Autrice ${n % 50}`);
      const buffer = Buffer.from(['Title,Author', ...rows, ''].join('\n'));
      await page.goto('/import');
      await page.getByLabel('Fichier à importer').setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
      await page.getByRole('heading', { name: 'Vérifiez avant d’importer' }).waitFor();
      await page.getByRole('button', { name: 'Importer', exact: true }).click();
      const bar = page.getByRole('progressbar', { name: 'Ajout à votre bibliothèque' });
      const reached = async () => Number(await bar.getAttribute('aria-valuenow'));
      await bar.waitFor();
      const before = await reached();
      await page.reload();
      await bar.waitFor();
      expect(await reached()).toBeGreaterThanOrEqual(before);
      await page.getByText('4 000 livres ajoutés').waitFor();
      expect(await bar.count()).toBe(0);
    }),
  );

  const answerTo = (title: string) => ({ name: `« ${title} » est-il le même livre ?` });

  it(
    'offers the rest once there is something to write',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      const rest = page.getByRole('button', { name: 'Importer le reste' });
      const messiah = page.getByRole('group', answerTo('Le Messie de Dune'));
      await page.goto('/import');
      await page.getByLabel('Fichier à importer').setInputFiles(file);
      await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
      await messiah.getByRole('button', { name: 'Laisser de côté' }).click();
      await page.getByText('Une correspondance attend votre réponse').waitFor();
      await page.getByRole('button', { name: 'Importer', exact: true }).click();
      await page.getByText('2 livres ajoutés, 1 complété, 1 ligne refusée, 2 laissées de côté.').waitFor();
      expect(await rest.count()).toBe(0);
      await page.getByRole('link', { name: /^À confirmer/ }).click();
      await messiah.getByRole('button', { name: 'Le même' }).click();
      await rest.click();
      await page.getByText('2 livres ajoutés, 2 complétés, 1 ligne refusée, 1 laissée de côté.').waitFor();
      expect(await book('Le Messie de Dune')).toMatchObject({ rating: 4 });
    }),
  );

  it(
    'says that all was left aside when it was',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      const [head, ...rows] = GOODREADS.split('\n');
      const buffer = Buffer.from([head, rows.find((row) => row.includes('Messie')), ''].join('\n'));
      await page.goto('/import');
      await page.getByLabel('Fichier à importer').setInputFiles({ ...file, buffer });
      await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
      await page
        .getByRole('group', answerTo('Le Messie de Dune'))
        .getByRole('button', { name: 'Laisser de côté' })
        .click();
      await page.getByRole('heading', { name: 'Vous laissez tout de côté' }).waitFor();
      expect(await page.getByRole('button', { name: 'Importer', exact: true }).count()).toBe(0);
    }),
  );

  it(
    'says of an answer that came while another tab had the file read anew that it was not kept',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      const more = Array.from({ length: 4000 }, (_, i) => `${i},Titre ${i},Autrice,,,,,0,,,,,,,,,,,to-read,,,,0,0`);
      const buffer = Buffer.from(`${GOODREADS}${more.join('\n')}\n`);
      await page.goto('/import');
      await page.getByLabel('Fichier à importer').setInputFiles({ ...file, buffer });
      await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
      const messiah = page.getByRole('group', answerTo('Le Messie de Dune'));
      await messiah.waitFor();
      const id = new URL(page.url()).pathname.split('/').at(-1);
      const sent = {
        method: 'PUT',
        headers: { authorization: `Bearer ${reader.token}`, 'content-type': 'application/json' },
      };
      const anew = await fetch(`${booktime.origin}/api/imports/${id}`, { ...sent, body: '{"shelves":{}}' });
      expect((await anew.json()).state).toBe('reading');
      await messiah.getByRole('button', { name: 'Le même' }).click();
      await page.getByRole('alert').filter({ hasText: 'Votre réponse n’a pas été retenue' }).waitFor();
      await messiah.waitFor();
      await page.getByText('2 correspondances attendent votre réponse').waitFor();
    }),
  );
});
