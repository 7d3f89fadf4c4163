import type { Random } from './random';
import type { Palette } from './palette';

/** Draws the picture of a cover on a 200 × 300 ground, as the inside of an `<svg>`. */
export type Art = (random: Random, palette: Palette, numbered: boolean) => string;

/** `count` pieces one after the other. */
export const repeat = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');
