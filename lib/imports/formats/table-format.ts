import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { words } from '@/lib/text/fold';
import { emptyDraft } from '../draft';
import { FIELD_READERS } from '../fields/fields';
import { cellOf, finishRow, refuse, warning } from '../finish-row';
import type { FileRefusal, ImportedRow, RefusedRow } from '../imported-row.schemas';
import type { Field, Mapping } from '../mapping.schemas';
import { LIMITS } from '../source/limits';
import { csvOptions } from '../source/table';
import { UnreadableFile } from '../unreadable-file';
import type { Format, Source, Table } from './format';

/** The name of a column as it is compared: accents, capitals, quotes and apostrophes do not matter. */
const columnKey = (column: string): string => words(column).join(' ');

const REFUSALS: Record<string, FileRefusal> = {
  CSV_QUOTE_NOT_CLOSED: 'quote_not_closed',
  CSV_MAX_RECORD_SIZE: 'cell_too_large',
};

const unreadable = (error: unknown, row: number): Error => {
  if (error instanceof UnreadableFile) return error;
  if (!(error instanceof CsvError)) throw error;
  return new UnreadableFile(REFUSALS[error.code] ?? 'malformed_csv', row, { cause: error });
};

async function* recordsOf(text: AsyncIterable<string>, table: Table): AsyncGenerator<string[]> {
  const records = pipeline(Readable.from(text), parse(csvOptions(table)), () => undefined);
  let row = 0;
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      if (row > LIMITS.rows) throw new UnreadableFile('too_many_rows', row);
      // The first is the header.
      if (row++) yield record;
    }
  } catch (error) {
    throw unreadable(error, row);
  }
  if (row < 2) throw new UnreadableFile('no_rows');
}

const rawOf = (header: readonly string[], record: readonly string[]) => {
  const surplus = record.slice(header.length).map((cell, i) => [`#${header.length + i + 1}`, cell]);
  return Object.fromEntries([...header.slice(0, record.length).map((column, i) => [column, record[i]]), ...surplus]);
};

type Clean = (text: string) => string;
type Reader = (record: readonly string[], row: number) => ImportedRow | RefusedRow;

/** Reads one record after another with the fields that the columns hold. */
const rowReader = (header: readonly string[], mapping: Mapping, clean: Clean): Reader => {
  const fieldOf = new Map(Object.entries(mapping));
  const fields = header.map((column) => [column, fieldOf.get(column)] as const);
  return (record, row) => {
    const raw = rawOf(header, record);
    if (record.length > header.length) return refuse(row, raw, 'too_many_cells');
    if (!record.some((cell) => cell.trim())) return refuse(row, raw, 'empty_row');
    const draft = emptyDraft();
    if (record.length < header.length) draft.warnings.push(warning('cells_missing', ''));
    fields.forEach(([column, field], i) => {
      const text = clean(record[i]?.trim() ?? '').trim();
      if (field && text) FIELD_READERS[field](cellOf(column, text, draft), draft);
    });
    return finishRow(row, raw, draft);
  };
};

async function* readTable(source: Source, columns: NonNullable<Format['columns']>, clean: Clean, chosen: Mapping = {}) {
  const { table } = source.sample;
  if (!table) throw new UnreadableFile('no_header');
  const read = rowReader(table.header, { ...columns(table.header), ...chosen }, clean);
  let row = 0;
  for await (const record of recordsOf(source.text(), table)) yield read(record, ++row);
}

/** What each column of a header holds, by the names that a format gives to columns. */
export const mapperOf = (names: Record<string, Field>): NonNullable<Format['columns']> => {
  const fields = new Map(Object.entries(names).map(([name, field]) => [columnKey(name), field]));
  return (header) => Object.fromEntries(header.map((column) => [column, fields.get(columnKey(column)) ?? null]));
};

type TableFormat = Pick<Format, 'id' | 'name'> & {
  /** Columns that it alone has, all of them. */
  known_by: readonly string[];
  columns: Record<string, Field>;
  /** What a cell says without what the format puts around. */
  clean?: Clean;
};

const hasColumns = (table: Table | null, columns: readonly string[]): boolean => {
  const keys = new Set(table?.header.map(columnKey));
  return columns.every((column) => keys.has(columnKey(column)));
};

/** A format that is a table with a header: its columns, whichever order they come in, and what they hold. */
export const tableFormat = ({ id, name, known_by, columns: names, clean = (text) => text }: TableFormat): Format => {
  const columns = mapperOf(names);
  return {
    id,
    name,
    columns,
    recognises: ({ table }) => (hasColumns(table, known_by) ? 100 : 0),
    read: (source, { mapping }) => readTable(source, columns, clean, mapping),
  };
};
