import { fold, words } from './fold';

/** A part of a text: that which was sought in it, or what stands between. */
type Piece = { text: string; isMarked: boolean };

/** The words that are sought as they were typed, and whole ones that were meant by them. */
export type Sought = { typed: string; meant: readonly string[] };

/** What a text is once it is folded, and for each letter of that where it comes from. */
const folded = (text: string) => {
  let [letters, at] = ['', 0];
  const from: number[] = [];
  const to: number[] = [];
  for (const char of text) {
    const end = at + char.length;
    // What folds to nothing is white space, or an accent of the letter before.
    const plain = fold(char) || (/\s/.test(char) ? ' ' : '');
    if (!plain && to.length > 0) to[to.length - 1] = end;
    for (let i = 0; i < plain.length; i++) {
      from.push(at);
      to.push(end);
    }
    letters += plain;
    at = end;
  }
  return { letters, from, to };
};

const lengthIn = (word: string, typed: readonly string[], meant: readonly string[]): number => {
  const begun = typed.filter((one) => word.startsWith(one)).map((one) => one.length);
  return begun.length === 0 && meant.includes(word) ? word.length : Math.max(0, ...begun);
};

/**
 * A text in pieces, with what is sought in it marked as the search finds it: words that begin so, without accents, case or
 * ligatures, and those that a slip of the finger meant. The pieces together are the text as it was.
 */
export const piecesOf = (text: string, { typed, meant }: Sought): Piece[] => {
  const { letters, from, to } = folded(text);
  const asked = words(typed);
  const pieces: Piece[] = [];
  let done = 0;
  const take = (end: number, isMarked: boolean) => {
    if (end > done) pieces.push({ text: text.slice(done, end), isMarked });
    done = Math.max(done, end);
  };
  for (const { 0: word, index } of letters.matchAll(/[\p{L}\p{N}]+/gu)) {
    const length = lengthIn(word, asked, meant);
    if (!length) continue;
    take(from[index]!, false);
    take(to[index + length - 1]!, true);
  }
  take(text.length, false);
  return pieces;
};
