import { keyOf, nameKey, wordsOf } from './names';

const CUT = /[:;,/()[\]–—|]|\s-\s|\s&\s|\.\s/u;
const MOST_PIECES = 10;
const LONGEST = 400;

/**
 * A title and its pieces, as keys: the whole, every beginning and every end of it, and each piece. «The Lion, the Witch
 * and the Wardrobe: with pictures» is found by one of them.
 */
export const piecesOf = (title: string): string[] => {
  const pieces = (title.length > LONGEST ? [title] : title.split(CUT))
    .map((piece) => wordsOf(piece).join(' '))
    .filter(Boolean);
  const whole = title.includes('&') ? nameKey(title) : keyOf(pieces.join(' '));
  if (pieces.length < 2) return whole ? [whole] : [];
  const first = pieces.slice(0, MOST_PIECES);
  const beginnings = first.map((_, i) => pieces.slice(0, i + 1).join(' '));
  const ends = first.map((_, i) => pieces.slice(i).join(' '));
  return [...new Set([whole, ...[...beginnings, ...ends, ...first].map(keyOf)])];
};
