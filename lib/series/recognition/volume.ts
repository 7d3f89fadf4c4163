/** Which part of a series a book is. */
export type Volume =
  | { kind: 'single'; number: number; part: number | null }
  /** A range or a list: the book holds all of them. */
  | { kind: 'several'; numbers: number[] }
  /** An omnibus that does not tell which volumes it holds. */
  | { kind: 'omnibus'; number: number | null }
  /** «Hors-série»: outside the numbering. */
  | { kind: 'special'; number: number | null };

/** The longest range that is believed: a longer one is a span of years or pages. */
export const LONGEST_RANGE = 200;

const after = (word: string, number: number | null) => (number === null ? word : `${word} ${number}`);

/** Runs of consecutive numbers as ranges: `1-4, 3.5`. */
const compress = (numbers: readonly number[]): string => {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
};

/** A volume as it is written after the name of its series: `3`, `0.5`, `1-3`, `HS 2`, `Intégrale 2`. */
export const labelOf = (volume: Volume): string => {
  if (volume.kind === 'several') return compress(volume.numbers);
  if (volume.kind === 'omnibus') return after('Intégrale', volume.number);
  if (volume.kind === 'special') return after('HS', volume.number);
  return volume.part === null ? String(volume.number) : `${volume.number}, Part ${volume.part}`;
};

/** The number a book has in its series: a whole one, or none for half volumes, omnibuses and specials. */
export const numberOf = (volume: Volume): number | null =>
  volume.kind === 'single' && Number.isInteger(volume.number) ? volume.number : null;

/** The volumes an omnibus holds, as far as the title tells: half volumes have no place among them. */
export const coversOf = (volume: Volume): number[] =>
  volume.kind === 'several' ? volume.numbers.filter((number) => Number.isInteger(number)) : [];
