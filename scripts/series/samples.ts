import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const text = z.string().default('');

/** One title somebody has labelled. Columns that a file does not have are empty. */
const Sample = z.object({
  full_title: text,
  title_without_series: text,
  author: text,
  series: text,
  volume: text,
  series2: text,
  volume2: text,
  volume_title: text,
});

export type Sample = z.infer<typeof Sample>;

/** A file of labelled titles. `labelled` tells files of titles in series from files of titles in none. */
export type SampleFile = { name: string; samples: Sample[]; labelled: boolean; hasBareTitles: boolean };

export const readSamples = (name: string): SampleFile => {
  const rows: unknown[] = parse(readFileSync(name), { columns: true, bom: true, skip_empty_lines: true });
  const samples = z.array(Sample).parse(rows);
  if (!samples.length || !samples.every(({ full_title, title_without_series }) => full_title || title_without_series))
    throw new Error(`${name}: every row needs the column full_title or title_without_series`);
  const labelled = samples.some(({ series }) => series !== '');
  return { name, samples, labelled, hasBareTitles: samples.every(({ title_without_series }) => title_without_series) };
};
