import { readDigits, romanOf, type Read } from './numerals';
import { tokenAt, type Token } from './title-tokens';
import { LONGEST_RANGE, type Volume } from './volume';
import { isCut } from './volume-words';

const LONGEST = 3;

const upTo = (from: number, to: number): Volume | null => {
  const length = to - from + 1;
  if (length < 2 || length > LONGEST_RANGE || !Number.isInteger(length)) return null;
  return { kind: 'several', numbers: Array.from({ length }, (_, i) => from + i) };
};

/** `1-7` or `4`, at this place. A number of four digits is a year. */
const readNumbers = (tokens: readonly Token[], at: number): Read<Volume> | null => {
  const first = readDigits(tokens, at, false);
  if (!first || first.value < 1 || tokenAt(tokens, at).text.length > LONGEST) return null;
  const dash = tokenAt(tokens, first.next);
  const isRange = (dash.text === '-' || dash.text === '–') && !dash.spaced;
  const last = isRange ? readDigits(tokens, first.next + 1, false) : null;
  if (!last) return { value: { kind: 'single', number: first.value, part: null }, next: first.next };
  const value = upTo(first.value, last.value);
  return value && { value, next: last.next };
};

const readRoman = (tokens: readonly Token[], at: number): Read<Volume> | null => {
  const number = isCut(tokenAt(tokens, at - 1)) ? romanOf(tokenAt(tokens, at).text) : null;
  return number ? { value: { kind: 'single', number, part: null }, next: at + 1 } : null;
};

const isNumber = (token: Token) => token.kind === 'number' || romanOf(token.text) !== null;

/** A number without a word for a volume, where one often stands: `Akira 4`, `Thorgal - 1 - La Magicienne trahie`. */
export const readBare = (tokens: readonly Token[]): { volume: Volume; start: number; next: number } | null => {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokenAt(tokens, at);
    if (!token.spaced || !isNumber(token)) continue;
    const read = readNumbers(tokens, at) ?? readRoman(tokens, at);
    if (read && isCut(tokenAt(tokens, read.next))) return { volume: read.value, start: at, next: read.next };
  }
  return null;
};
