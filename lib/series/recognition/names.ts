import { words } from '@/lib/text/fold';
import { tokenAt, tokenise, type Token } from './title-tokens';
import { isCut, isEditionWord, isOmnibus } from './volume-words';

const EDGES = new Set([...' \t\n,;:.–—-|/•·#']);
const OPENING = new Set(['(', '[']);

/** Whether every bracket of a text is closed by its like. */
const isBalanced = (text: string): boolean => {
  if (!/[()[\]]/.test(text)) return true;
  const open: string[] = [];
  for (const char of text) {
    if (OPENING.has(char)) open.push(char === '(' ? ')' : ']');
    else if ((char === ')' || char === ']') && open.pop() !== char) return false;
  }
  return open.length === 0;
};

/** A text without the signs and white space at its ends. */
const trimSigns = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && EDGES.has(text[start] ?? '')) start++;
  while (end > start && EDGES.has(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
};

const UNEVEN = /\s\s|[^\S ]|[\u0000-\u001f]/;

/** A piece of a title as it is shown: brackets that match nothing dropped, one space between words. */
export const tidy = (piece: string): string => {
  const paired = isBalanced(piece) ? piece : piece.replace(/[()[\]]/g, ' ');
  return trimSigns(UNEVEN.test(paired) ? paired.replace(/[\s\u0000-\u001f]+/g, ' ') : paired);
};

const YEARS = /^\s*(19|20)\d\d\s*([-–]\s*((19|20)\d\d)?)?\s*$/;

/** Where the last piece that only tells editions apart begins: `, Deluxe edition`, `- Édition originale`. */
const withoutEdition = (tokens: readonly Token[]): readonly Token[] => {
  const cut = tokens.findLastIndex((token, i) => i > 0 && isCut(token));
  return cut > 0 && tokens.slice(cut + 1).some(isEditionWord) ? tokens.slice(0, cut) : tokens;
};

/** Without the signs, and the article of what follows, at the end: `Blacksad - L’`. */
const withoutEnd = (tokens: readonly Token[]): readonly Token[] => {
  const isArticle =
    tokenAt(tokens, tokens.length - 2).key === 'l' && /['’]/.test(tokenAt(tokens, tokens.length - 1).text);
  let end = tokens.length - (isArticle ? 2 : 0);
  while (end > 0 && EDGES.has(tokenAt(tokens, end - 1).text)) end--;
  return tokens.slice(0, end);
};

/** Without «Coffret», «L'intégrale» before a name. */
const withoutOmnibus = (tokens: readonly Token[]): readonly Token[] => {
  const start = tokenAt(tokens, 0).key === 'l' ? 2 : 0;
  return isOmnibus(tokenAt(tokens, start)) && tokens.length > start + 1 ? tokens.slice(start + 1) : tokens;
};

const textOf = (title: string, tokens: readonly Token[]): string =>
  title.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);

/** `Batman (2011-2016)`: the years tell two series apart in shops, not in libraries. */
const withoutYears = (name: string): string => {
  const open = name.lastIndexOf('(');
  return open > 0 && name.endsWith(')') && YEARS.test(name.slice(open + 1, -1)) ? name.slice(0, open) : name;
};

const plainOnce = (title: string, tokens: readonly Token[]): string => {
  const plain = withoutOmnibus(withoutEdition(withoutEnd(tokens)));
  return tidy(withoutYears(tidy(textOf(title, plain).replace(/[#;]/g, ' '))));
};

const MOST_PASSES = 8;

/** The name of a series written in these tokens of a title, or an empty text. */
export const nameIn = (title: string, tokens: readonly Token[]): string => {
  let name = plainOnce(title, tokens);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const plainer = plainOnce(name, tokenise(name));
    if (plainer === name) return /[\p{L}\p{N}]/u.test(name) ? name : '';
    name = plainer;
  }
  return '';
};

const ARTICLES = new Set(['the', 'a', 'an', 'le', 'la', 'les', 'l', 'un', 'une', 'der', 'die', 'das', 'el', 'los']);

/** A name or a title as it is compared: its words, without an article before them. */
export const nameKey = (name: string): string => keyOf(wordsOf(name).join(' '));

/** The words of a name or a title; `&` is one, and a possessive is a plural: «Hornet’s», «Hornets’». */
export const wordsOf = (name: string): string[] => {
  const all = words(name.includes('&') ? name.replace(/&/g, ' and ') : name);
  if (!all.includes('s')) return all;
  return all.flatMap((word, i) => {
    if (word === 's' && i > 0 && all[i - 1]!.length > 1) return [];
    return all[i + 1] === 's' && word.length > 1 ? [`${word}s`] : [word];
  });
};

/** Words, joined by spaces, as one key. */
export const keyOf = (joined: string): string => {
  const space = joined.indexOf(' ');
  return space > 0 && ARTICLES.has(joined.slice(0, space)) ? joined.slice(space + 1) : joined;
};
