import { parse, type Options } from 'csv-parse/sync';
import type { Table } from '../formats/format';
import { LIMITS } from './limits';

const DELIMITERS = [',', ';', '\t', '|'];
const NAMED = /^sep=(.)\r?\n/i;

/** How the records of a table are told apart: by quotes where there are some, never by lines alone. */
export const csvOptions = ({
  delimiter,
  isNamed,
}: Pick<Table, 'delimiter' | 'isNamed'>): Options & { columns: false } => ({
  delimiter,
  columns: false,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LIMITS.row,
  from_line: isNamed ? 2 : 1,
});

/** A table has this many records of as many cells as its header, or is as short. */
const LOOKED_AT = 5;

/** The first records, as far as the text goes: it may be cut in the middle of one. */
const firstRecords = (text: string, form: Pick<Table, 'delimiter' | 'isNamed'>, count = LOOKED_AT): string[][] => {
  try {
    return parse(text, { ...csvOptions(form), to: count });
  } catch {
    return count > 1 ? firstRecords(text, form, 1) : [];
  }
};

const isRegular = ([header, ...others]: readonly string[][]) =>
  others.length > 0 && others.every((record) => record.length === header?.length);

/** Names of columns, each once: the second `Note` is `Note (2)`. */
const distinct = (names: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return names.map((name, i) => {
    const column = name || `#${i + 1}`;
    const times = (seen.get(column) ?? 0) + 1;
    seen.set(column, times);
    return times === 1 ? column : `${column} (${times})`;
  });
};

/** How a text would be written, were it a table: with the delimiter that gives its first record the most cells. */
export const tableOf = (text: string): Table | null => {
  const [, named] = NAMED.exec(text) ?? [];
  const candidates = (named ? [named] : DELIMITERS).map((delimiter): Table => {
    const form = { delimiter, isNamed: named !== undefined };
    const records = firstRecords(text, form);
    return { ...form, header: records[0]?.map((cell) => cell.trim()) ?? [], isRegular: isRegular(records) };
  });
  const best = candidates.reduce((a, b) => (b.header.length > a.header.length ? b : a));
  return best.header.some(Boolean) ? { ...best, header: distinct(best.header) } : null;
};
