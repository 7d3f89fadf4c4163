import { nameIn, tidy } from './names';
import { readBare } from './bare-number';
import { topLevelBrackets, type Bracket } from './brackets';
import { tokenAt, tokenise, type Token } from './title-tokens';
import { labelOf, type Volume } from './volume';
import { findMark, readAfterHash } from './volume-marks';
import { isBeforeName, isCut, isEditionWord } from './volume-words';

/** A series that a title names, and which part of it the book is. */
export type Membership = { name: string; volume: Volume };

export type ParsedTitle = {
  /** The title of the volume, without what tells the series; empty when there is nothing else. */
  title: string;
  /** Each series named, as they come. */
  memberships: Membership[];
  /** False for a bare number, which may be part of the title: `Akira 4`, `Fahrenheit 451`. */
  sure: boolean;
};

const LABELS = new Set(['includes', 'contains', 'contient']);

/** After «Includes:» the series begin. */
const afterLabel = (tokens: readonly Token[]) =>
  tokenAt(tokens, 1).text === ':' && LABELS.has(tokenAt(tokens, 0).key) ? tokens.slice(2) : tokens;

/** `Discworld, #40; Moist von Lipwig #3`: a name before each number sign that has a number. */
const readHashes = (title: string, tokens: readonly Token[]): Membership[] => {
  const memberships: Membership[] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { text } = tokenAt(tokens, at);
    if (text === ';') start = at + 1;
    if (text !== '#') continue;
    const read = readAfterHash(tokens, at + 1);
    if (!read) continue;
    const name = nameIn(title, afterLabel(tokens.slice(start, at)));
    if (name) memberships.push({ name, volume: read.value });
    start = read.next;
    at = read.next - 1;
  }
  return memberships;
};

/** In a title that has capitals, words without one are no name: `Livre numéro 7 d’été`. */
const isNamed = (title: string, name: string): boolean => !/\p{Lu}/u.test(title) || /[\p{Lu}\p{Lo}\p{N}]/u.test(name);

/** `Book One of the Wheel of Time`, `Tome 3 de One Piece`: the name comes after the number. */
const nameAfter = (title: string, tokens: readonly Token[], next: number): string => {
  const word = tokenAt(tokens, next);
  if (!isBeforeName(word)) return '';
  const start = word.key === 'd' ? next + 2 : next + 1;
  const end = tokens.findIndex((token, i) => i >= start && /^[:()[\]]$/.test(token.text));
  const name = tokens.slice(start, end === -1 ? undefined : end);
  const last = name.at(-1)?.key;
  const later = nameIn(title, last === 'series' || last === 'saga' ? name.slice(0, -1) : name);
  return isNamed(title, later) ? later : '';
};

const textOf = (title: string, tokens: readonly Token[]): string =>
  tokens.length ? tidy(title.slice(tokens[0]?.start, tokens.at(-1)?.end)) : '';

/** `Les Bidochon, tome 5 : Ragots intimes`: the name stands before the number, the title after it. */
const readRunning = (title: string, tokens: readonly Token[]): { membership: Membership; rest: string } | null => {
  const mark = findMark(tokens);
  if (!mark) return null;
  const before = tokens.slice(0, mark.start);
  const after = tokens.slice(mark.next);
  const { volume } = mark;
  const startsHere = mark.start === 0 || isCut(tokenAt(tokens, mark.start - 1));
  const later = startsHere ? nameAfter(title, tokens, mark.next) : '';
  if (later && (!mark.strong || !before.length))
    return { membership: { name: later, volume }, rest: textOf(title, before) };
  const name = nameIn(title, before);
  return name ? { membership: { name, volume }, rest: textOf(title, after) } : null;
};

const inside = (tokens: readonly Token[], { open, close }: Bracket) => tokens.slice(open + 1, close);

/** A title without one of its brackets. */
const without = (title: string, tokens: readonly Token[], { open, close }: Bracket): string => {
  const [start, end] = [tokenAt(tokens, open).start, tokenAt(tokens, close).end];
  return tidy(`${tidy(title.slice(0, start))} ${tidy(title.slice(end, tokens.at(-1)?.end))}`);
};

const isHash = ({ text }: Token) => text === '#';

/** Without what only tells editions apart, at the end: `(French Edition)`. */
const withoutNotes = (tokens: readonly Token[]): readonly Token[] => {
  let end = tokens.length;
  for (const { open, close } of topLevelBrackets(tokens).reverse()) {
    const note = tokens.slice(open + 1, close);
    const isNote = close === end - 1 && open > 0 && note.some(isEditionWord) && !note.some(isHash);
    if (!isNote || findMark(note)) break;
    end = open;
  }
  return tokens.slice(0, end);
};

/** The last bracket that names series and numbers. */
const readBrackets = (title: string, tokens: readonly Token[]): ParsedTitle | null => {
  for (const bracket of topLevelBrackets(tokens).reverse()) {
    const content = inside(tokens, bracket);
    const hashed = readHashes(title, content);
    if (hashed.length) return { title: without(title, tokens, bracket), memberships: hashed, sure: true };
    const running = readRunning(title, content);
    if (running && !running.rest && !content.some(isEditionWord))
      return { title: without(title, tokens, bracket), memberships: [running.membership], sure: true };
  }
  return null;
};

const readBareNumber = (title: string, tokens: readonly Token[]): ParsedTitle | null => {
  const bare = readBare(tokens);
  const name = bare && nameIn(title, tokens.slice(0, bare.start));
  if (!bare || !name) return null;
  return {
    title: textOf(title, tokens.slice(bare.next)),
    memberships: [{ name, volume: bare.volume }],
    sure: false,
  };
};

/**
 * What a title alone tells of its series, in the ways of French and English catalogues, shops and exports.
 * It takes any text, in time that grows with its length.
 */
export const parseTitle = (text: string): ParsedTitle => {
  const title = text.normalize('NFC');
  const tokens = withoutNotes(tokenise(title));
  const found = readBrackets(title, tokens);
  if (found) return found;
  const running = readRunning(title, tokens);
  if (running) return { title: running.rest, memberships: [running.membership], sure: true };
  return readBareNumber(title, tokens) ?? { title: textOf(title, tokens), memberships: [], sure: false };
};

/** A title in the one form that says everything: `Raising Steam (Discworld, #40; Moist von Lipwig, #3)`. */
export const renderTitle = ({ title, memberships }: ParsedTitle): string => {
  const told = memberships.map(({ name, volume }) => `${name}, #${labelOf(volume)}`).join('; ');
  return [title, told && `(${told})`].filter(Boolean).join(' ');
};
