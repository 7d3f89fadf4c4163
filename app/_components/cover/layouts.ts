import type { CSSProperties } from 'react';
import type { Category } from '@/lib/books/books.schemas';
import type { Art } from './art';
import { BD_ART } from './art-bd';
import { MANGA_ART } from './art-manga';
import { ROMAN_ART } from './art-roman';

const ART = { ...ROMAN_ART, ...BD_ART, ...MANGA_ART };
export type Layout = keyof typeof ART;
export const artOf = (layout: Layout): Art => ART[layout];

export const LAYOUTS: Record<Category, readonly Layout[]> = {
  roman: ['frame', 'band', 'sun', 'hills', 'initial', 'arcs', 'lines', 'window', 'leaf', 'steps'],
  bd: ['panels', 'bubble', 'hills', 'slant', 'city', 'eye'],
  manga: ['burst', 'column', 'dots', 'slant', 'moon', 'wave'],
};

/** How the title is fitted: width and lines it may take, its largest size, and how wide its letters are. */
export type Fit = { width?: number; lines?: number; max?: number; em?: number };

export type TextLayout = {
  /** `it` italic serif, `co` condensed sans capitals, `''` serif. */
  face: '' | 'it' | 'co';
  title: CSSProperties;
  /** `hexagon`: the number stands in a cell at the foot of the cover. */
  number: CSSProperties | 'hexagon';
  author: CSSProperties;
  fit: Fit;
};

const box = (left: string, right: string, place: CSSProperties = {}): CSSProperties => ({ left, right, ...place });
const across = (place: CSSProperties): CSSProperties => box('0', '0', { textAlign: 'center', ...place });
const centred = { textAlign: 'center' } as const;
const onGround = { color: 'var(--cb)' } as const;

const comic = (top: string, author: CSSProperties, fit: Fit, number: TextLayout['number']): TextLayout => ({
  face: 'co',
  title: box('7%', '7%', { top }),
  number,
  author: box('7%', '7%', author),
  fit: { em: 0.43, ...fit },
});

/** Where the words of each layout go. */
export const TEXT: Record<Layout, TextLayout> = {
  frame: {
    face: '',
    title: box('13%', '13%', { top: '15%', ...centred }),
    number: across({ top: '69%', fontSize: '11cqi', color: 'var(--cx)', lineHeight: 0 }),
    author: box('12%', '12%', { bottom: '9.5%', ...centred }),
    fit: { width: 72, lines: 4 },
  },
  band: {
    face: 'it',
    title: box('9%', '9%', { top: '7%' }),
    number: { right: '9%', bottom: '17%' },
    author: box('9%', '9%', { bottom: '4.5%' }),
    fit: { lines: 4 },
  },
  sun: {
    face: '',
    title: box('9%', '9%', { top: '6%' }),
    number: across({ top: '49%', ...onGround }),
    author: box('9%', '9%', { top: '33%' }),
    fit: { lines: 3, max: 15 },
  },
  hills: {
    face: 'it',
    title: box('9%', '9%', { top: '6.5%' }),
    number: { left: '9%', bottom: '5%' },
    author: box('9%', '9%', { top: '40%' }),
    fit: { lines: 3.6 },
  },
  initial: {
    face: '',
    title: box('9%', '9%', { bottom: '14%' }),
    number: { right: '9%', top: '6%' },
    author: box('9%', '9%', { bottom: '5%' }),
    fit: { lines: 3, max: 14 },
  },
  arcs: {
    face: '',
    title: box('9%', '9%', { top: '6%' }),
    number: 'hexagon',
    author: box('9%', '9%', { top: '39%' }),
    fit: { lines: 3.4 },
  },
  lines: {
    face: '',
    title: box('9%', '9%', { top: '6%' }),
    number: 'hexagon',
    author: box('9%', '9%', { top: '34%' }),
    fit: { lines: 2.8, max: 14.5 },
  },
  window: {
    face: 'it',
    title: box('8%', '8%', { top: '6%', ...centred }),
    number: across({ bottom: '4%' }),
    author: box('8%', '8%', { top: '39%', ...centred }),
    fit: { lines: 3.4, max: 15 },
  },
  leaf: {
    face: '',
    title: box('9%', '9%', { top: '6%', ...centred }),
    number: 'hexagon',
    author: box('9%', '9%', { top: '36%', ...centred }),
    fit: { lines: 3, max: 15 },
  },
  steps: {
    face: '',
    title: box('9%', '9%', { top: '6%' }),
    number: 'hexagon',
    author: box('9%', '9%', { top: '35%' }),
    fit: { lines: 3, max: 15 },
  },
  panels: {
    face: 'co',
    title: box('6%', '6%', { top: '4.5%' }),
    number: 'hexagon',
    author: box('6%', '6%', { top: '37%' }),
    fit: { em: 0.43, lines: 2.6, width: 87 },
  },
  bubble: comic('4.5%', { top: '38.5%' }, { lines: 2.7 }, across({ top: '52.5%', fontSize: '29cqi', ...onGround })),
  slant: comic('4.5%', { top: '25%' }, { lines: 2 }, { right: '7%', bottom: '4%' }),
  burst: comic('4.5%', { top: '24.5%' }, { lines: 1.9, max: 15 }, { right: '6%', bottom: '4%' }),
  city: comic('4.5%', { top: '30%' }, { lines: 2.4 }, 'hexagon'),
  eye: comic('4.5%', { top: '29%' }, { lines: 2.2 }, 'hexagon'),
  wave: comic('4.5%', { top: '26%' }, { lines: 2 }, 'hexagon'),
  dots: comic('4.5%', { top: '27%' }, { lines: 2, max: 15.5 }, across({ top: '55%', ...onGround })),
  moon: {
    face: 'co',
    title: box('8%', '8%', { bottom: '7%' }),
    number: { left: '8%', top: '6%' },
    author: box('8%', '40%', { bottom: '2.4%' }),
    fit: { em: 0.44, lines: 2.4, max: 15 },
  },
  column: {
    face: 'co',
    title: box('35%', '5%', { top: '4.5%' }),
    number: { left: '3%', width: '24%', bottom: '4%', textAlign: 'center', fontSize: '22cqi' },
    author: box('35%', '5%', { top: '33%' }),
    fit: { em: 0.44, lines: 3, width: 60, max: 14 },
  },
};
