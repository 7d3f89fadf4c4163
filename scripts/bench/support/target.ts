import { cpus, loadavg } from 'node:os';

/** A figure beside what it should be: a miss fails the run, once all is told. */
export const judge = (isMet: boolean): string => {
  if (!isMet) process.exitCode = 1;
  return isMet ? 'met' : 'MISSED';
};

/** The load that others put on the machine is part of every figure. */
export const tellLoad = () => console.log(`load on ${cpus().length} cores: ${loadavg()[0]?.toFixed(1)}`);

type Cell = string | number;

/** Rows under their headings, as Markdown. */
export const table = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);
