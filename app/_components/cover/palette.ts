import { hash } from './random';
import { type CoverSubject, volumeOf } from './subject';

/** Ground, ink, accent, second tone of the ground. */
export type Palette = readonly [ground: string, ink: string, accent: string, second: string];

const PALETTES: readonly Palette[] = [
  ['#1F2A44', '#F6EDDD', '#E3A95C', '#31426B'],
  ['#9F3A2A', '#FDF1E0', '#F0BF78', '#7A2A1E'],
  ['#37533A', '#F5F0DD', '#CDD37E', '#2A4130'],
  ['#F2E8D3', '#2B2620', '#B2382C', '#DFCFAE'],
  ['#4A2546', '#F8E8E3', '#E99A88', '#66385F'],
  ['#1C545B', '#F3F0E0', '#F2B766', '#2B747A'],
  ['#DDA62F', '#2A2013', '#8A3A1D', '#EFC665'],
  ['#E8BFAE', '#3B2225', '#A23A3A', '#F4DDD0'],
  ['#A8C6D1', '#1B2C39', '#CC5634', '#CFE0E4'],
  ['#17191F', '#EFEADF', '#E0523D', '#2E3343'],
  ['#BAC6A4', '#243020', '#8A4627', '#D9E0C7'],
  ['#C3BADB', '#2A2142', '#71409F', '#DDD6EC'],
  ['#B8472B', '#FFF6EA', '#2B2848', '#D4694A'],
  ['#123F3E', '#F2ECD8', '#E9C64C', '#1C5C57'],
];

const RGB_TO_LMS = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
] as const;
const LMS_TO_LAB = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
] as const;
const LAB_TO_LMS = [
  [0.3963377774, 0.2158037573],
  [-0.1055613458, -0.0638541728],
  [-0.0894841775, -1.291485548],
] as const;
const LMS_TO_RGB = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
] as const;

type Triple = [number, number, number];
const times = (rows: readonly (readonly [number, number, number])[], [a, b, c]: Triple) =>
  rows.map(([x, y, z]) => x * a + y * b + z * c) as Triple;

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gamma = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
const toHex = (c: number) =>
  Math.round(255 * Math.min(1, Math.max(0, gamma(Math.max(0, c)))))
    .toString(16)
    .padStart(2, '0');

/** Turns a hue in OKLCH, so that lightness, and with it the contrast of the words, stays where it was. */
function turn(hex: string, degrees: number, lighter = 0): string {
  const rgb = [1, 3, 5].map((i) => linear(parseInt(hex.slice(i, i + 2), 16) / 255)) as Triple;
  const [lightness, a, b] = times(LMS_TO_LAB, times(RGB_TO_LMS, rgb).map(Math.cbrt) as Triple);
  const chroma = Math.hypot(a, b);
  const hue = Math.atan2(b, a) + (degrees * Math.PI) / 180;
  const lms = LAB_TO_LMS.map(
    ([x, y]) => (lightness + lighter + x * chroma * Math.cos(hue) + y * chroma * Math.sin(hue)) ** 3,
  ) as Triple;
  return '#' + times(LMS_TO_RGB, lms).map(toHex).join('');
}

/** A saga keeps its palette; each of its volumes turns the hue a little. */
export function paletteOf(book: CoverSubject): Palette {
  const palette = PALETTES[hash('p' + (book.saga || book.title)) % PALETTES.length] as Palette;
  const volume = volumeOf(book);
  if (!volume) return palette;
  const degrees = ((volume.number * 37) % 61) - 30;
  const lighter = (((volume.number * 29) % 7) - 3) * 0.006;
  const [ground, ink, accent, second] = palette;
  return [turn(ground, degrees, lighter), ink, turn(accent, -degrees * 0.6), turn(second, degrees, lighter)];
}
