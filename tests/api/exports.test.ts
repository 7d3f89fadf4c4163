import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020';
import Papa from 'papaparse';
import { GET as account } from '@/app/api/auth/me/export/route';
import { GET as offers } from '@/app/api/exports/route';
import { GET as archive } from '@/app/api/exports/archive/route';
import { GET as schema } from '@/app/api/exports/archive/schema/route';
import { GET as goodreads } from '@/app/api/exports/goodreads/route';
import { GET as storygraph } from '@/app/api/exports/storygraph/route';
import { GET as table } from '@/app/api/exports/table/route';
import { BELONGINGS } from '@/lib/accounts/belongings.store';
import { booksOf } from '../support/books';
import { filesOf, linesIn } from '../support/exports';
import { goalsOf } from '../support/goals';
import { aReader, answer, aRequest, type Reader } from '../support/request';

const REVIEW = 'Bien "écrit",\nmais <b>long</b> & triste 🌞;\r\nà relire';

const RICH = {
  title: 'One Piece, tome 3',
  author: 'Eiichirō Oda',
  category: 'manga',
  saga: 'One Piece',
  volume_number: 3,
  rating: 4.5,
  review: REVIEW,
  notes: '=HYPERLINK("http://x")',
  isbn: '2-7234-8852-7',
  total_pages: 192,
  publication_year: 2013,
  publisher: 'Glénat',
  format: 'paper',
  tags: ['pirates', 'à prêter, ou non'],
  acquired: '2020-05',
  lent_to: 'Élise',
  contributors: [{ name: 'Sylvain Chollet', role: 'translator' }],
  quotes: [{ text: 'Je serai le roi\ndes pirates !', page: 12 }],
  readings: [
    { started: '2019-01-02', finished: '2019-01-04', outcome: 'finished' },
    { finished: '2021', outcome: 'finished' },
    { started: '2023-12-30', finished: '2024-01-02', outcome: 'finished' },
  ],
};

const FORMULAS = ['=cmd|/C calc!A0', '+1', '@x', '-x', '＝1'];

type Row = Record<string, string>;
type Route = (request: Request) => Promise<Response>;

const received = async (route: Route, { ask }: Reader, path: string) => {
  const response = await route(ask(`/api/exports/${path}`));
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

/** Read by a library that has nothing in common with the one that wrote it. */
const rowsOf = (csv: string): Row[] => {
  const { data, errors } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

const tableOf = async (route: Route, reader: Reader, path: string) =>
  rowsOf((await received(route, reader, path)).bytes.toString('utf8').replace(/^\uFEFF/, ''));

const aRichReader = async () => {
  const reader = await aReader('Éloïse');
  const books = booksOf(reader);
  const added = await books.add(RICH);
  expect(added.status).toBe(200);
  for (const title of FORMULAS) await books.add({ title, author: title });
  await books.remove((await books.add({ title: 'Au bac', author: 'A' })).body.id);
  await goalsOf(reader).set(2024, { books: 12 });
  return reader;
};

describe('the archive', () => {
  it('holds what the file of the account holds, one line for each, and no more', async () => {
    const reader = await aRichReader();
    const { response, bytes } = await received(archive, reader, 'archive');
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="booktime-eloise-.*\.zip"$/);
    const files = await filesOf(bytes);
    const { body: whole } = await answer(account(reader.ask('/api/auth/me/export')));
    for (const kind of Object.keys(BELONGINGS)) expect(linesIn(files.get(`${kind}.ndjson`))).toEqual(whole[kind]);
    const header = JSON.parse(files.get('archive.json') ?? '');
    expect({ ...whole, ...header, exported_at: '' }).toEqual({ ...whole, exported_at: '' });
    expect([...files.keys()].sort()).toEqual(
      [
        'LISEZ-MOI.txt',
        'archive.json',
        'schema.json',
        ...Object.keys(BELONGINGS).map((kind) => `${kind}.ndjson`),
      ].sort(),
    );
  });

  it('is what its JSON Schema says, inside and at its address', async () => {
    const files = await filesOf((await received(archive, await aRichReader(), 'archive')).bytes);
    const published = (await answer(schema(aRequest('/api/exports/archive/schema')))).body;
    expect(JSON.parse(files.get('schema.json') ?? '')).toEqual(published);
    const validate = addFormats(new Ajv({ strict: true, allowUnionTypes: true })).compile(published);
    const contents: Record<string, unknown> = { 'archive.json': JSON.parse(files.get('archive.json') ?? '') };
    for (const [name, file] of files) if (name.endsWith('.ndjson')) contents[name] = linesIn(file);
    expect([validate(contents), validate.errors]).toEqual([true, null]);
    expect(validate({ ...contents, 'books.ndjson': [{ title: 3 }] })).toBe(false);
  });

  it('is whole for somebody who has nothing yet', async () => {
    const files = await filesOf((await received(archive, await aReader(), 'archive')).bytes);
    expect(files.get('books.ndjson')).toBe('');
  });
});

describe('the file for sites that read Goodreads’', () => {
  it('has the 31 columns, with the saga in the title and reviews as HTML', async () => {
    const rows = await tableOf(goodreads, await aRichReader(), 'goodreads');
    expect(Object.keys(rows[0] ?? {})).toHaveLength(31);
    expect(rows).toHaveLength(1 + FORMULAS.length);
    expect(rows.find(({ Title }) => Title?.startsWith('One Piece'))).toMatchObject({
      Title: 'One Piece, tome 3 (One Piece, #3)',
      Author: 'Eiichirō Oda',
      'Author l-f': 'Oda, Eiichirō',
      'Additional Authors': 'Sylvain Chollet',
      ISBN: '="2723488527"',
      ISBN13: '="9782723488525"',
      'My Rating': '5',
      Binding: 'Paperback',
      'Number of Pages': '192',
      'Date Read': '2024/01/02',
      'Date Added': expect.stringMatching(/^\d{4}\/\d\d\/\d\d$/),
      Bookshelves: 'pirates, à prêter - ou non',
      'Exclusive Shelf': 'read',
      'My Review': 'Bien "écrit",<br/>mais &lt;b&gt;long&lt;/b&gt; &amp; triste 🌞;<br/>à relire',
      'Private Notes': '=HYPERLINK("http://x")',
      'Read Count': '3',
      'Owned Copies': '1',
      'Original Purchase Date': '',
    });
    expect(rows.map(({ Title }) => Title)).toEqual(expect.arrayContaining(FORMULAS));
  });

  it('says of a book without ISBN and date nothing that is not known', async () => {
    const reader = await aReader();
    await booksOf(reader).add({ title: 'Sans rien', author: 'X', status: 'paused', isbn: 'B00ABC' });
    expect(await tableOf(goodreads, reader, 'goodreads')).toMatchObject([
      { ISBN: '=""', ISBN13: '=""', 'Date Read': '', 'My Rating': '0', 'Exclusive Shelf': 'on-hold' },
    ]);
  });
});

describe('the file for sites that read StoryGraph’s', () => {
  it('has the 23 columns, half stars, and each reading that is known to the day', async () => {
    const rows = await tableOf(storygraph, await aRichReader(), 'storygraph');
    expect(Object.keys(rows[0] ?? {})).toHaveLength(23);
    expect(rows.find(({ Title }) => Title === RICH.title)).toMatchObject({
      Contributors: 'Sylvain Chollet (Translator)',
      'ISBN/UID': '9782723488525',
      Format: 'paperback',
      'Read Status': 'read',
      'Last Date Read': '2024/01/02',
      'Dates Read': '2019/01/02-2019/01/04, 2023/12/30-2024/01/02',
      'Read Count': '3',
      'Star Rating': '4.5',
      'Owned?': 'Yes',
    });
  });
});

describe('the table for a spreadsheet', () => {
  it('is in the words and with the separator of the country, whole to the last line break', async () => {
    const reader = await aRichReader();
    const { bytes, response } = await received(table, reader, 'table?lang=fr');
    const csv = bytes.toString('utf8');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.startsWith('\uFEFFTitre;Auteur;')).toBe(true);
    const book = rowsOf(csv.slice(1)).find(({ Titre }) => Titre === RICH.title);
    expect(book).toMatchObject({
      Catégorie: 'Manga',
      Statut: 'Terminé',
      Note: '4,5',
      Terminé: '2024-01-02',
      Acquis: '2020–05',
      ISBN: '978-2723488525',
      Possession: 'possédé',
      Citations: 'Je serai le roi\ndes pirates ! (p. 12)',
    });
    expect(book?.Avis?.replaceAll('\r\n', '\n')).toBe(REVIEW.replaceAll('\r\n', '\n'));
    const english = await tableOf(table, reader, 'table?lang=en');
    expect(english.find(({ Title }) => Title === RICH.title)).toMatchObject({ Rating: '4.5', Status: 'Finished' });
  });

  it('has no cell that a spreadsheet would calculate', async () => {
    const rows = await tableOf(table, await aRichReader(), 'table?lang=fr');
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+@\t\r＝＋－＠-]/.test(cell))).toEqual([]);
    expect(cells).toEqual(expect.arrayContaining(FORMULAS.map((title) => `'${title}`)));
  });
});

describe('every export', () => {
  it('holds nothing of anybody else, and has its headings when there is nothing', async () => {
    const [full, empty] = [await aRichReader(), await aReader()];
    for (const [path, route] of Object.entries({ goodreads, storygraph, table })) {
      expect(await tableOf(route, empty, path)).toEqual([]);
      expect((await received(route, empty, path)).bytes.length).toBeGreaterThan(100);
      expect((await tableOf(route, full, path)).length).toBe(1 + FORMULAS.length);
    }
  });

  it('is listed where it is served', async () => {
    const { body } = await answer(offers((await aReader()).ask('/api/exports')));
    expect(body.map(({ path }: { path: string }) => path)).toEqual(
      ['archive', 'goodreads', 'storygraph', 'table'].map((name) => `/api/exports/${name}`),
    );
  });

  it('closes its cursor when nobody reads on', async () => {
    const response = await archive((await aRichReader()).ask('/api/exports/archive'));
    const reader = response.body!.getReader();
    expect((await reader.read()).done).toBe(false);
    await expect(reader.cancel()).resolves.toBeUndefined();
  });
});
