import 'server-only';
import type { BesideBooks } from '@/lib/accounts/beside-books.schemas';
import type { Format, ReadOptions, Sample, Source } from './formats/format';
import { FORMATS } from './formats/registry';
import type { ImportedRow, RefusedRow } from './imported-row.schemas';
import type { Field } from './mapping.schemas';
import { kindOfBinary } from './source/archive-kind';
import type { Encoding } from './source/encoding';
import { isData } from './source/header';
import { openSource } from './source/source';
import { UnreadableFile } from './unreadable-file';

type Named = Pick<Format, 'id' | 'name'>;

export type ReadFile = {
  format: Named;
  /** Formats that would also read it, the likeliest first. */
  others: Named[];
  /** As its beginning tells; null for a file that is no text. */
  encoding: Encoding | null;
  delimiter: string | null;
  /** In the order of the file; empty when it is not a table. */
  columns: { column: string; field: Field | null }[];
  /** To go through once. Throws `UnreadableFile` when the file cannot be read further. */
  rows: AsyncIterable<ImportedRow | RefusedRow>;
  /** What it has beside books, in place of the rows: a file is read once. Null when its format has none. */
  readBeside: (() => Promise<BesideBooks>) | null;
};

export type ReadFileOptions = ReadOptions & {
  /** The id of a format, in place of the one recognised. */
  format?: string;
};

const named = ({ id, name }: Format): Named => ({ id, name });

const ranked = (sample: Sample): Format[] =>
  FORMATS.map((format) => ({ format, score: format.recognises(sample) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ format }) => format);

const whyUnknown = ({ bytes, text, table }: Sample) => {
  if (!text) return kindOfBinary(bytes);
  return table && isData(table.header) ? 'no_header' : 'unknown_format';
};

const besideOf = ({ readBeside }: Format, source: Source) => (readBeside ? () => readBeside(source) : null);

const chosenFormat = (id: string): Format => {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new UnreadableFile('unknown_format');
  return format;
};

/**
 * Recognises a file and reads it, in a memory that does not grow with it. What the reader says of the format or of the
 * columns comes first. Throws `UnreadableFile`.
 */
export const readFile = async (
  bytes: AsyncIterable<Uint8Array>,
  { format: chosen, ...options }: ReadFileOptions = {},
): Promise<ReadFile> => {
  const source = await openSource(bytes);
  const { sample, encoding } = source;
  const candidates = ranked(sample);
  const format = chosen === undefined ? candidates[0] : chosenFormat(chosen);
  if (!format) throw new UnreadableFile(whyUnknown(sample));
  const { table } = sample;
  const mapping = format.columns && table ? { ...format.columns(table.header), ...options.mapping } : null;
  return {
    format: named(format),
    others: candidates.filter((other) => other !== format).map(named),
    encoding,
    delimiter: mapping && table ? table.delimiter : null,
    columns: mapping && table ? table.header.map((column) => ({ column, field: mapping[column] ?? null })) : [],
    rows: format.read(source, options),
    readBeside: besideOf(format, source),
  };
};
