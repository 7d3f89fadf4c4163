import { readDigits, readNumeral, type Read } from './numerals';
import { tokenAt, type Token } from './title-tokens';
import { LONGEST_RANGE, type Volume } from './volume';
import { isCut, isPart, skipToNumber } from './volume-words';

const DASHES = new Set(['-', '–', '—']);
const TO = new Set(['à', 'a', 'au', 'to', 'through', 'thru']);
const AND = new Set(['&', '+', 'et', 'and']);
const OF = new Set(['/', 'sur', 'of']);
const MOST_NUMBERS = LONGEST_RANGE * 2;

const afterHash = (tokens: readonly Token[], at: number) => (tokenAt(tokens, at).text === '#' ? at + 1 : at);

/** The numbers that follow the first one, up to the last. */
const upTo = (from: number, to: number): number[] | null => {
  if (to < from || to - from >= LONGEST_RANGE) return null;
  const first = Math.floor(from) + 1;
  const whole = Array.from({ length: Math.max(0, Math.floor(to) - first + 1) }, (_, i) => first + i);
  return Number.isInteger(to) || to === from ? whole : [...whole, to];
};

/** `-3` or `à 3` after a number. A dash with white space around may open a title that begins with a number. */
const readRange = (tokens: readonly Token[], at: number, from: number, listed: boolean): Read<number[]> | null => {
  const sign = tokenAt(tokens, at);
  if (!DASHES.has(sign.text) && !TO.has(sign.key)) return null;
  const start = afterHash(tokens, at + 1);
  const end = readNumeral(tokens, start, false);
  if (!end) return null;
  const isTight = !sign.spaced && !tokenAt(tokens, at + 1).spaced;
  if (!isTight && !listed && !isCut(tokenAt(tokens, end.next))) return null;
  const value = upTo(from, end.value);
  return value && { value, next: end.next };
};

/** `, 3`, `& 3` or `et 3` after a number. */
const readAlso = (tokens: readonly Token[], at: number, listed: boolean): Read<number[]> | null => {
  const sign = tokenAt(tokens, at);
  if (!(sign.text === ',' && listed) && !AND.has(sign.key)) return null;
  const number = readDigits(tokens, afterHash(tokens, at + 1), false);
  if (!number) return null;
  const follows = tokenAt(tokens, number.next);
  return isCut(follows) || AND.has(follows.key) ? { value: [number.value], next: number.next } : null;
};

/** `/3`, `of 3` or `sur 3` after a number: how many there are in all is not what is asked. */
const skipTotal = (tokens: readonly Token[], at: number): number => {
  if (!OF.has(tokenAt(tokens, at).key)) return at;
  return readNumeral(tokens, at + 1, false)?.next ?? at;
};

/** `, Part 2` or `: partie 2` after a number. */
const readPart = (tokens: readonly Token[], at: number): Read<number> | null => {
  const start = isCut(tokenAt(tokens, at)) ? at + 1 : at;
  if (!isPart(tokenAt(tokens, start))) return null;
  const part = readNumeral(tokens, skipToNumber(tokens, start + 1), false);
  if (!part || !Number.isInteger(part.value)) return null;
  const next = skipTotal(tokens, part.next);
  return isCut(tokenAt(tokens, next)) ? { value: part.value, next } : null;
};

const readNumbers = (tokens: readonly Token[], first: Read<number>, listed: boolean): Read<number[]> => {
  const numbers = [first.value];
  let next = first.next;
  while (numbers.length < MOST_NUMBERS) {
    const last = numbers.at(-1) ?? first.value;
    const more = readRange(tokens, next, last, listed) ?? readAlso(tokens, next, listed);
    if (!more) break;
    numbers.push(...more.value);
    next = more.next;
  }
  return { value: [...new Set(numbers)], next };
};

/**
 * What is said after a word for a volume: `3`, `0.5`, `1-3`, `1 à 3`, `0.5, 2.5`, `3, Part 1 of 2`.
 * `listed` after a plural or a number sign, where a comma goes on with the list.
 */
export const readVolume = (tokens: readonly Token[], at: number, listed: boolean): Read<Volume> | null => {
  const first = readNumeral(tokens, at, !listed);
  if (!first) return null;
  const { value: numbers, next } = readNumbers(tokens, first, listed);
  if (numbers.length > 1) return { value: { kind: 'several', numbers }, next };
  const after = skipTotal(tokens, next);
  const part = readPart(tokens, after);
  const volume: Volume = { kind: 'single', number: first.value, part: part?.value ?? null };
  return { value: volume, next: part?.next ?? after };
};
