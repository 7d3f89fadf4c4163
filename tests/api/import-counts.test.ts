import { goodreadsFile, importsOf } from '../support/import-batches';
import { readAll } from '../support/imports';
import { describeWithExports, realExport, realExports } from '../support/real-exports';
import { aReader } from '../support/request';

// Nobody answers there: what is asked in the background is heard of elsewhere.
process.env.OPENLIBRARY_URL = 'http://127.0.0.1:1';

const NO_VERDICTS = { new: 0, present: 0, updates: 0, probable: 0, refused: 0 };

type Verdicts = typeof NO_VERDICTS;
type Counts = Verdicts & { rows: number; records: number };
type Judged = { n: number; row: number; verdict: keyof Verdicts };

/** The counts that a reader is told, once every row was looked at, one by one, and found to add up to them. */
const countedOneByOne = async (file: string, type = 'text/csv') => {
  const imports = importsOf(await aReader());
  const { id, counts } = (await imports.preview(file, { type })) as { id: string; counts: Counts };
  const judged: Judged[] = [];
  for (let offset = 0; offset < counts.records; offset += 100)
    judged.push(...((await imports.rows(id, `?limit=100&offset=${offset}`)).body as Judged[]));
  const found = { ...NO_VERDICTS, records: judged.length, rows: new Set(judged.map(({ row }) => row)).size };
  for (const { verdict } of judged) found[verdict] += 1;
  expect(counts).toEqual(found);
  expect(judged.map(({ n }) => n)).toEqual(judged.map((_, i) => i + 1));
  return counts;
};

describe('each row of a file has its verdict', () => {
  it('when it is refused, when it stands there twice and when it is new', async () => {
    const nana = { id: '1', title: 'Nana' };
    const file = goodreadsFile([nana, nana, { id: '3', title: '' }, { id: '4', title: 'Germinal' }]);
    expect(await countedOneByOne(file)).toEqual({
      ...{ rows: 4, records: 4 },
      ...{ new: 2, present: 1, updates: 0, probable: 0, refused: 1 },
    });
  });

  it('and one for each book when it tells of several', async () => {
    const list = 'Lus cet été : 9782070409167 et 9782070368228\nrien ici\n\n9782253004226\n';
    expect(await countedOneByOne(list, 'text/plain')).toEqual({
      ...{ rows: 3, records: 4 },
      ...{ new: 3, present: 0, updates: 0, probable: 0, refused: 1 },
    });
    const entry = (title: string, read: number) =>
      `<manga><manga_title><![CDATA[${title}]]></manga_title><my_read_volumes>${read}</my_read_volumes><my_status>Reading</my_status></manga>`;
    const manga = `<myanimelist>${entry('Monster', 3)}${entry('Pluto', 0)}</myanimelist>`;
    expect(await countedOneByOne(manga, 'application/xml')).toMatchObject({ rows: 2, records: 4, new: 4 });
  });
});

describeWithExports('each row of a real export has its verdict', () => {
  it.each(realExports())('in %s', async (name) => {
    const text = realExport(name);
    const { books, refused } = await readAll(text);
    const rows = new Set([...books, ...refused].map(({ row }) => row)).size;
    const type = name.endsWith('.csv') ? 'text/csv' : 'text/plain';
    expect(await countedOneByOne(text, type)).toMatchObject({ rows, records: books.length + refused.length });
  });
});
