/** Runs of whole numbers that follow each other, from ascending numbers. */
export const runsOf = (numbers: readonly number[]): [from: number, to: number][] => {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
};
