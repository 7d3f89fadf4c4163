import { hash } from '@/app/_components/cover/random';
import { paletteOf } from '@/app/_components/cover/palette';
import type { Shelves, Spine } from './shelf';

/** What stands for a private book: the same for each of them, so that nothing of it can be guessed. */
const PLAIN = { ground: '#2f5a4c', ink: '#f2ecd8', accent: '#4d7768' };

const PLANK = '#2c6350';
const MISSING = '#f7a668';

const coloursOf = ({ book }: Spine) => {
  if (!book) return PLAIN;
  const [ground, ink, accent] = paletteOf(book);
  return { ground, ink, accent };
};

export const inkOf = (spine: Spine): string => coloursOf(spine).ink;

const n = (value: number) => value.toFixed(1);

const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}"/>`;

const spinePicture = (spine: Spine, scale: number) => {
  const { x, y, width, height, book } = spine;
  const { ground, accent } = coloursOf(spine);
  const edge = Math.min(2 * scale, width / 6);
  const radius = Math.min(2 * scale, width / 4);
  const band = (8 + (hash(book?.title ?? '') % 6)) * scale;
  const body = `M${n(x)} ${n(y + height)}V${n(y + radius)}q0-${n(radius)} ${n(radius)}-${n(radius)}h${n(width - 2 * radius)}q${n(radius)} 0 ${n(radius)} ${n(radius)}V${n(y + height)}z`;
  return [
    `<path d="${body}" fill="${ground}"/>`,
    rect(x, y + height - band - 3 * scale, width, 3 * scale, accent),
    rect(x, y + radius, edge, height - radius, 'rgba(255,255,255,.16)'),
    rect(x + width - edge, y + radius, edge, height - radius, 'rgba(0,0,0,.18)'),
  ].join('');
};

/** The place that waits for the first book: as tall as one, where there is room. */
const waiting = (plank: number) => {
  const tall = Math.min(360, plank - 8);
  return `<path d="M4 ${plank}V${plank - tall}q0-6 6-6h${n(tall / 5)}q6 0 6 6V${plank}" fill="none" stroke="${MISSING}" stroke-width="4" stroke-dasharray="12 10"/>`;
};

/** All shelves as one picture: without words, for no font reaches it. */
export const shelvesPicture = ({ spines, planks, scale }: Shelves, width: number, height: number): string => {
  const [first = height] = planks;
  const books = spines.length ? spines.map((spine) => spinePicture(spine, scale)).join('') : waiting(first);
  const boards = planks.map((y) => rect(0, y, width, 6, PLANK)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${books}${boards}</svg>`;
};
