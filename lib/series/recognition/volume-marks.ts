import { readNumeral, type Read } from './numerals';
import { readVolume } from './read-volume';
import { tokenAt, type Token } from './title-tokens';
import type { Volume } from './volume';
import {
  afterSpecialWord,
  isBeforeName,
  isCut,
  isOmnibus,
  isPlural,
  readVolumeWord,
  skipToNumber,
} from './volume-words';

/** A place in a title that says which volume it is: the tokens from `start` up to `next`. */
export type Mark = { volume: Volume; start: number; next: number; strong: boolean };

const BOX = new Set(['box', 'boxed']);

/** `#1` may be a rank; French «vol» is a flight too: «Vol 714 pour Sydney». */
const needsCut = (tokens: readonly Token[], at: number): boolean => {
  const { text, key } = tokenAt(tokens, at);
  return text === '#' || (key === 'vol' && tokenAt(tokens, at + 1).text !== '.');
};

/** `tome 2`, `tomes 1 à 3`: what a word for a volume says, cut off as it must be. */
const readNumbered = (tokens: readonly Token[], at: number): (Read<Volume> & { strong: boolean }) | null => {
  const word = readVolumeWord(tokens, at);
  if (!word) return null;
  const token = tokenAt(tokens, at);
  const read = readVolume(tokens, word.next, token.text === '#' || isPlural(token));
  if (!read) return null;
  const strong = word.strength === 'strong';
  const mayGoOn = strong && tokenAt(tokens, word.next).kind === 'number' && !needsCut(tokens, at);
  const after = tokenAt(tokens, read.next);
  return mayGoOn || isCut(after) || isBeforeName(after) ? { ...read, strong } : null;
};

const MOST_SIGNS = 3;

/** Past the signs that cut a title in two. */
const skipCuts = (tokens: readonly Token[], at: number): number => {
  let next = at;
  while (next < Math.min(at + MOST_SIGNS, tokens.length) && isCut(tokenAt(tokens, next))) next++;
  return next;
};

const startsAfterCut = (tokens: readonly Token[], at: number): boolean => {
  const hasArticle = tokenAt(tokens, at - 2).key === 'l' && !tokenAt(tokens, at).spaced;
  const before = hasArticle ? at - 3 : at - 1;
  return before >= 0 && isCut(tokenAt(tokens, before));
};

/** An omnibus is known by its volumes, else by its own number. */
const omnibusOf = (own: Read<Volume> | null, told: Read<Volume> | null, end: number): Read<Volume> => {
  const reads = [own, told].filter((read) => read !== null);
  const next = Math.max(end, ...reads.map((read) => read.next));
  const volumes = reads.map(({ value }) => value);
  const several = volumes.find(({ kind }) => kind === 'several');
  const single = volumes.find((volume) => volume.kind === 'single');
  return { value: several ?? { kind: 'omnibus', number: single?.number ?? null }, next };
};

const afterOmnibusWord = (tokens: readonly Token[], at: number): number | null => {
  const token = tokenAt(tokens, at);
  if (isOmnibus(token)) return at + 1;
  return BOX.has(token.key) && tokenAt(tokens, at + 1).key === 'set' ? at + 2 : null;
};

const skipDash = (tokens: readonly Token[], at: number) => (/^[-–]$/.test(tokenAt(tokens, at).text) ? at + 1 : at);

/** `Intégrale 2`, `Intégrale, tome 2`, `Intégrale 1 (tomes 1 à 3)`, `L'Intégrale`, `Boxed Set #1`. */
const readOmnibus = (tokens: readonly Token[], at: number, mayStart: boolean): Read<Volume> | null => {
  const end = afterOmnibusWord(tokens, at);
  if (end === null) return null;
  const own = readVolume(tokens, skipToNumber(tokens, skipDash(tokens, end)), true);
  const told = readNumbered(tokens, skipCuts(tokens, own?.next ?? end));
  const isAlone = mayStart || (startsAfterCut(tokens, at) && isCut(tokenAt(tokens, end)));
  return own || told?.strong || isAlone ? omnibusOf(own, told, end) : null;
};

const readSpecial = (tokens: readonly Token[], at: number): Read<Volume> | null => {
  const end = afterSpecialWord(tokens, at);
  if (end === null) return null;
  const number = readNumeral(tokens, skipToNumber(tokens, end), false);
  return { value: { kind: 'special', number: number?.value ?? null }, next: number?.next ?? end };
};

const readMark = (tokens: readonly Token[], at: number): Mark | null => {
  const named = readSpecial(tokens, at) ?? readOmnibus(tokens, at, false);
  if (named) return { volume: named.value, start: at, next: named.next, strong: true };
  const numbered = readNumbered(tokens, at);
  return numbered && { volume: numbered.value, start: at, next: numbered.next, strong: numbered.strong };
};

/** The first mark that can mean nothing else, or the first at all. */
export const findMark = (tokens: readonly Token[]): Mark | null => {
  let weak: Mark | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const mark = readMark(tokens, at);
    if (mark?.strong) return mark;
    weak ??= mark;
  }
  return weak;
};

/** What follows a number sign between brackets. */
export const readAfterHash = (tokens: readonly Token[], at: number): Read<Volume> | null =>
  readVolume(tokens, at, true) ?? readSpecial(tokens, at) ?? readOmnibus(tokens, at, true);
