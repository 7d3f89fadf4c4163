import { Readable } from 'node:stream';
import { ImportedRow, RefusedRow } from '@/lib/imports/imported-row.schemas';
import { readFile } from '@/lib/imports/read-file';
import { FORMATS } from '@/lib/imports/formats/registry';
import { UnreadableFile } from '@/lib/imports/unreadable-file';
import fc from '../support/property';
import { readAll } from '../support/imports';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

// What files hold and what parsers stumble over; NUL and its like are no text.
const cell = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', ' ', '=', '-', '<', '&', '\\', 'é', '𝄞', '0', '9'),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((text) => !/\p{Cc}|\uFEFF|\uFFFD|\p{Cs}/u.test(text)),
  ),
  maxLength: 40,
});

describe('any table', () => {
  it('is read back as it was written, whichever its delimiter and the end of its lines', async () => {
    const delimiters = fc.constantFrom(',', ';', '\t', '|');
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        delimiters,
        ends,
        async (rows, delimiter, end) => {
          const header = ['Book Id', 'Title', 'Exclusive Shelf'];
          const text = [header, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join(end);
          const { books, refused } = await readAll(text, { format: 'goodreads' });
          const read = [...books, ...refused].sort((a, b) => a.row - b.row);
          expect(read.map(({ row, raw }) => [row, ...header.map((column) => raw[column])])).toEqual(
            rows.map((cells, i) => [i + 1, ...cells]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Rows that hold to their schemas, or a code that says why there are none. */
const endsWell = async (bytes: Uint8Array, format?: string) => {
  try {
    const { rows } = await readFile(Readable.from([bytes]), { format });
    for await (const row of rows) (row.kind === 'book' ? ImportedRow : RefusedRow).parse(row);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
};

const FRAGMENTS = [
  'Book Id,Title,Author,ISBN,Exclusive Shelf\n',
  'Titre;Auteur;Note\n',
  '<myanimelist>',
  '<manga>',
  '</manga>',
  '<manga_title>A</manga_title>',
  '<my_read_volumes>2</my_read_volumes>',
  '{"1":{"books_id":"1",',
  '"title":["a",{"b":null}]',
  '}}',
  '9782070316571',
  '="2070316572"',
  '2021/04/25-2021',
  '__proto__,constructor\n',
  'PK\u0003\u0004',
  '&#x110000;&amp;',
  '\n1,"',
  '",',
  '\uFEFF',
  '\u0000',
];

describe('any bytes', () => {
  const ids = fc.option(fc.constantFrom(...FORMATS.map(({ id }) => id)), { nil: undefined });
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...FRAGMENTS).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => Buffer.from(text)),
    ),
    { maxLength: 15 },
  );

  it('end in rows or in a reason, read as whatever format', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, ids, (parts, format) => endsWell(Buffer.concat(parts), format)),
      { numRuns: 400 },
    );
  });

  it('that are almost a library end so as well', async () => {
    const header = FRAGMENTS[0]!;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }), (rows) =>
        endsWell(Buffer.from(header + rows.map((cells) => cells.join(',')).join('\n'))),
      ),
      { numRuns: 200 },
    );
  });
});
