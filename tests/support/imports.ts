import Papa from 'papaparse';
import { Readable } from 'node:stream';
import { ImportedRow, RefusedRow } from '@/lib/imports/imported-row.schemas';
import { readFile, type ReadFileOptions } from '@/lib/imports/read-file';
import { UnreadableFile } from '@/lib/imports/unreadable-file';

/** Reads a whole file, and holds each row against the schema that it promises. */
export const readAll = async (content: string | Uint8Array, options: ReadFileOptions = {}) => {
  const file = await readFile(Readable.from([Buffer.from(content)]), options);
  const books: ImportedRow[] = [];
  const refused: RefusedRow[] = [];
  for await (const row of file.rows) {
    if (row.kind === 'book') {
      expect(ImportedRow.parse(row)).toEqual(row);
      books.push(row);
    } else refused.push(RefusedRow.parse(row));
  }
  return { ...file, books, refused };
};

/** The code with which a file is refused. */
export const refusalOf = async (content: string | Uint8Array, options: ReadFileOptions = {}): Promise<string> => {
  try {
    const { rows } = await readFile(Readable.from([Buffer.from(content)]), options);
    for await (const _row of rows);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
  return 'not refused';
};

/** The only book of a file. */
export const readOne = async (content: string | Uint8Array, options?: ReadFileOptions): Promise<ImportedRow> => {
  const { books, refused } = await readAll(content, options);
  expect([books.length, refused]).toEqual([1, []]);
  return books[0]!;
};

export type Expected = Record<string, unknown>;

/** Reads a table in an encoding and checks that its rows stand as another parser reads them. */
export const readTable = async (text: string, encoding: BufferEncoding = 'utf8') => {
  const { books, refused, ...file } = await readAll(Buffer.from(text, encoding));
  const rows = [...books, ...refused].sort((a, b) => a.row - b.row);
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(rows.map(({ raw }) => raw)).toEqual(data);
  return { ...file, books, refused };
};

const line = (cells: Record<string, string>, columns: readonly string[], delimiter: string) =>
  columns.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(delimiter);

export const table = (header: string, rows: Record<string, string>[], delimiter = ',') => {
  const columns = header.split(delimiter);
  return [columns.join(delimiter), ...rows.map((cells) => line(cells, columns, delimiter))].join('\r\n');
};

/** A reading of which nobody knows when it was. */
export const UNDATED = { started: null, finished: null, outcome: 'finished', pages: null };
export const told = (started: string | null, finished: string | null, outcome = 'finished') => ({
  ...UNDATED,
  started,
  finished,
  outcome,
});
