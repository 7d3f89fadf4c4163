import { gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { readFile } from '@/lib/imports/read-file';
import { readAll, readOne, refusalOf } from '../support/imports';

const GOODREADS = 'Book Id,Title,Author,ISBN,My Rating,Date Read,Exclusive Shelf\n';
const LINE = '1,Été,Zoë,"=""2070316572""",4,2021/04/25,read\n';

/** The beginning of a zip whose first file has this name. */
const zipOf = (...names: string[]) =>
  Buffer.concat(
    names.map((name) => {
      const header = Buffer.alloc(30);
      header.write('PK\u0003\u0004', 'latin1');
      header.writeUInt16LE(name.length, 26);
      return Buffer.concat([header, Buffer.from(name), Buffer.alloc(20)]);
    }),
  );

const utf16 = (text: string, isBigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

describe('a file that cannot be read is refused with a reason', () => {
  it.each([
    ['nothing', '', 'empty_file'],
    ['only white space', ' \n\n', 'empty_file'],
    ['only a byte order mark', '\uFEFF', 'empty_file'],
    ['only a header', GOODREADS, 'no_rows'],
    ['a table without a header', '1,Dune,Frank Herbert,2021/04/25\n2,Momo,Ende,2020/01/01\n', 'no_header'],
    ['a table of books with ISBN but no header', '9782070316571,Dune,Herbert,4\n', 'no_header'],
    ['a text without an ISBN', 'Bonjour à tous\nIl fait beau\n', 'unknown_format'],
    [
      'a quote that never closes',
      `${GOODREADS}1,"Dune,Frank Herbert,,,,read\n2,Momo,Ende,,,,read\n`,
      'quote_not_closed',
    ],
    ['XML that is not closed', '<myanimelist><manga><manga_title>A', 'malformed_xml'],
    ['XML with tags that do not match', '<myanimelist><manga></myanimelist></manga>', 'malformed_xml'],
    ['a list of anime', '<myanimelist><anime><series_title>A</series_title></anime></myanimelist>', 'no_rows'],
    ['JSON that is cut', '{"1":{"books_id":"1","title":"A"},"2":{"books', 'malformed_json'],
    ['JSON that is broken', '{"1":{"books_id":"1",,}}', 'malformed_json'],
  ])('%s', async (_what, content, code) => {
    expect(await refusalOf(content)).toBe(code);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'binary_file'],
    ['text with an empty byte', Buffer.from(`${GOODREADS}1,A\u0000B,C,,,,read\n`), 'binary_file'],
    ['something compressed', gzipSync('9782070316571\n'), 'compressed_file'],
    ['a zip of anything, which is never unpacked', zipOf('bomb.bin'), 'compressed_file'],
    ['a spreadsheet', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'spreadsheet_file'],
    ['what Goodreads sends on a request for all data', zipOf('data/', 'data/review_0.json'), 'goodreads_data_request'],
  ])('%s', async (_what, content, code) => {
    expect(await refusalOf(content)).toBe(code);
  });

  it('a format that nobody knows', async () => {
    expect(await refusalOf(GOODREADS + LINE, { format: 'parchment' })).toBe('unknown_format');
  });

  it('a cell of ten megabytes', async () => {
    const cell = 'x'.repeat(10_000_000);
    expect(await refusalOf(`${GOODREADS}1,"${cell}",A,,,,read\n`)).toBe('cell_too_large');
    expect(await refusalOf(`<myanimelist><manga><manga_title>${cell}`)).toBe('cell_too_large');
    expect(await refusalOf(`{"1":{"books_id":"1","title":"${cell}"}}`)).toBe('cell_too_large');
    expect(await refusalOf(`9782070316571\n${cell}`)).toBe('cell_too_large');
  });

  it('more rows than can be, which are not waited for', async () => {
    expect(await refusalOf(`${GOODREADS}${'1,A,B,,,,read\n'.repeat(50_001)}`)).toBe('too_many_rows');
  });

  it('more than fifty megabytes, of which no more is read', async () => {
    const line = `1,A,B,,,,read,${'x'.repeat(900_000)}\n`;
    let given = 0;
    const endless = Readable.from(
      (function* () {
        yield Buffer.from(`${GOODREADS.trim()},Junk\n`);
        for (; ; given++) yield Buffer.from(line);
      })(),
    );
    const { rows } = await readFile(endless);
    const reading = (async () => {
      for await (const row of rows) expect(row.kind).toBe('book');
    })();
    await expect(reading).rejects.toMatchObject({ code: 'file_too_large' });
    expect(given).toBeLessThan(80);
  });
});

describe('the encoding of a file', () => {
  const TEXT = `${GOODREADS}${LINE}`;

  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\uFEFF${TEXT}`), 'utf-16le'],
    ['UTF-16 without a mark', utf16(TEXT), 'utf-16le'],
    ['UTF-16 the other way round', utf16(`\uFEFF${TEXT}`, true), 'utf-16be'],
    ['ISO-8859-1', Buffer.from(TEXT, 'latin1'), 'windows-1252'],
  ])('is recognised: %s', async (_name, bytes, encoding) => {
    const { books, ...file } = await readAll(bytes);
    expect(file.encoding).toBe(encoding);
    expect(books[0]).toMatchObject({ title: 'Été', authors: ['Zoë'], raw: { 'Book Id': '1' }, rating: 4 });
  });

  it('may be Windows-1252, with its own dashes and ligatures', async () => {
    const bytes = Buffer.from(`${GOODREADS}1,C\x9cur \x97 vie,A,,,,read\n`, 'latin1');
    expect((await readOne(bytes)).title).toBe('Cœur — vie');
  });

  it('may only show far from the beginning', async () => {
    const plain = '1,A,B,,,,read\n'.repeat(10_000);
    const { books } = await readAll(Buffer.from(`${GOODREADS}${plain}${LINE}`, 'latin1'));
    expect(books.at(-1)).toMatchObject({ row: 10_001, title: 'Été' });
  });

  it('is not guessed where one file has two', async () => {
    const bytes = Buffer.concat([Buffer.from(GOODREADS + LINE.repeat(3000)), Buffer.from(LINE, 'latin1')]);
    expect(await refusalOf(bytes)).toBe('unknown_encoding');
  });
});

describe('a row that cannot be a book is refused alone', () => {
  it.each([
    ['nothing in it', ',,,,,,', 'empty_row'],
    ['no title and no ISBN', '1,,Zoë,,4,,read', 'no_title_nor_isbn'],
    ['more cells than columns', '1,Dune, messiah,Herbert,,4,,read', 'too_many_cells'],
    ['a title longer than any', `1,${'x'.repeat(501)},A,,,,read`, 'title_too_long'],
  ])('%s', async (_what, line, reason) => {
    const { books, refused } = await readAll(`${GOODREADS}${LINE}${line}\n${LINE}`);
    expect(books.map(({ row }) => row)).toEqual([1, 3]);
    expect(refused.map((row) => [row.row, row.reason])).toEqual([[2, reason]]);
  });

  it('with what was in it', async () => {
    const { refused } = await readAll(`${GOODREADS}1,Dune, messiah,Herbert,,4,,read\n`);
    expect(refused[0]!.raw).toEqual({
      'Book Id': '1',
      Title: 'Dune',
      Author: ' messiah',
      ISBN: 'Herbert',
      'My Rating': '',
      'Date Read': '4',
      'Exclusive Shelf': '',
      '#8': 'read',
    });
  });
});

describe('a value that cannot be kept is left out, and named', () => {
  const warned = async (header: string, line: string) => {
    const { warnings, ...book } = await readOne(`${header}\n${line}\n`);
    return { book, warnings: warnings.map(({ code, column, value }) => [code, column, value]) };
  };

  it.each([
    ['an ISBN that does not add up', 'ISBN', '9782070316572', 'invalid_isbn'],
    ['an ISBN as a spreadsheet spoils it', 'ISBN', '9.78207E+12', 'invalid_isbn'],
    ['a day that is none', 'Date read', '2021/13/45', 'malformed'],
    ['a rating in words', 'Rating', 'bien', 'malformed'],
    ['a rating above all', 'Rating', '6', 'out_of_bounds'],
    ['a number of pages in words', 'Pages', 'beaucoup', 'malformed'],
    ['a word for a binding that is not known', 'Binding', 'Unknown Binding', 'unknown_word'],
  ])('%s', async (_what, column, value, code) => {
    const { book, warnings } = await warned(`Title,${column}`, `Dune,${value}`);
    expect(warnings).toEqual([[code, column, value]]);
    expect(Object.keys(book).sort()).toEqual(
      ['kind', 'raw', 'row', 'tags', 'title'].filter((key) => key in book).sort(),
    );
    expect(book.raw[column]).toBe(value);
  });

  it('a review longer than any, whole rather than cut', async () => {
    const { book, warnings } = await warned('Title,Review', `Dune,${'x'.repeat(20_001)}`);
    expect(warnings).toEqual([['out_of_bounds', 'review', '']]);
    expect(book).not.toHaveProperty('review');
  });

  it('and cells that are missing at the end of a row are said', async () => {
    const { warnings } = await warned('Title,Author,Rating', 'Dune');
    expect(warnings).toEqual([['cells_missing', '', '']]);
  });
});
