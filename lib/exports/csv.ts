import { pipeline, Readable, type Duplex } from 'node:stream';
import { stringify, type Options } from 'csv-stringify';

type Cell = string | number | null;

/** The columns of a table, in order: what each is called, and what a record has in it. */
export type Columns<T> = readonly (readonly [name: string, cell: (record: T) => Cell])[];

/** A table as CSV, row by row. */
export const writeCsv = <T>(records: AsyncIterable<T>, columns: Columns<T>, options: Options = {}): Readable => {
  async function* rows() {
    // A header even when there is no record.
    yield columns.map(([name]) => name);
    for await (const record of records) yield columns.map(([, cell]) => cell(record));
  }
  const csv: Duplex = stringify(options);
  return pipeline(Readable.from(rows()), csv, () => undefined);
};
