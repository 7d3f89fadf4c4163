import type { Fit } from './layouts';

/** A balanced size in `cqi`: the longest word fits the width, the whole fits the lines it may take. */
export function fitTitle(title: string, { width = 84, max = 16.5, lines = 4, em = 0.5 }: Fit): string {
  const longestWord = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  const widest = width / (longestWord * em * 1.1);
  const fullest = (width * lines * 0.82) / (title.length * em);
  return Math.max(6.4, Math.min(max, widest, fullest)).toFixed(2);
}
