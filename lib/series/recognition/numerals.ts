import { tokenAt, type Token } from './title-tokens';

export type Read<Value> = { value: Value; next: number };

const LARGEST = 9999;
const LONGEST_DIGITS = 8;

const WORDS = new Map<string, number>(
  [
    ['one', 'un', 'une', 'first', 'premier', 'première'],
    ['two', 'deux', 'second', 'deuxième', 'seconde'],
    ['three', 'trois', 'third', 'troisième'],
    ['four', 'quatre', 'fourth', 'quatrième'],
    ['five', 'cinq', 'fifth', 'cinquième'],
    ['six', 'sixth', 'sixième'],
    ['seven', 'sept', 'seventh', 'septième'],
    ['eight', 'huit', 'eighth', 'huitième'],
    ['nine', 'neuf', 'ninth', 'neuvième'],
    ['ten', 'dix', 'tenth', 'dixième'],
    ['eleven', 'onze'],
    ['twelve', 'douze'],
    ['thirteen', 'treize'],
    ['fourteen', 'quatorze'],
    ['fifteen', 'quinze'],
    ['sixteen', 'seize'],
  ].flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
);

const ROMAN = /^(X{0,3})(IX|IV|V?I{0,3})$/;
const UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** A Roman numeral in capitals, up to 39. */
export const romanOf = (text: string): number | null => {
  if (text.length > 7) return null;
  const [, tens, units] = ROMAN.exec(text) ?? [];
  if (tens === undefined || units === undefined || !text) return null;
  return tens.length * 10 + UNITS.indexOf(units);
};

const isGlued = (token: Token, kind: Token['kind']) => token.kind === kind && !token.spaced;

/** `.5`, or `,5` where a comma may be a decimal sign, right after a whole number. */
const decimalsAt = (tokens: readonly Token[], at: number, decimalComma: boolean): string | null => {
  const sign = tokenAt(tokens, at);
  const decimals = tokenAt(tokens, at + 1);
  if (sign.spaced || !(sign.text === '.' || (decimalComma && sign.text === ','))) return null;
  return isGlued(decimals, 'number') && decimals.text.length <= 2 ? decimals.text : null;
};

/** A number in digits: `3`, `03`, `0.5`. `20th`, `3D` and `2.5x` are words. */
export const readDigits = (tokens: readonly Token[], at: number, decimalComma: boolean): Read<number> | null => {
  const { kind, text } = tokenAt(tokens, at);
  if (kind !== 'number' || text.length > LONGEST_DIGITS || Number(text) > LARGEST) return null;
  const decimals = decimalsAt(tokens, at + 1, decimalComma);
  const value = Number(decimals === null ? text : `${text}.${decimals}`);
  const next = decimals === null ? at + 1 : at + 3;
  return isGlued(tokenAt(tokens, next), 'word') ? null : { value, next };
};

/** A number in digits, in Roman capitals or in words. */
export const readNumeral = (tokens: readonly Token[], at: number, decimalComma: boolean): Read<number> | null => {
  const token = tokenAt(tokens, at);
  if (token.kind !== 'word') return readDigits(tokens, at, decimalComma);
  const value = WORDS.get(token.key) ?? romanOf(token.text);
  return value ? { value, next: at + 1 } : null;
};
