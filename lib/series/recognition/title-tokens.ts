/** One piece of a title: a run of letters, a run of digits, or one sign. White space only shows in `spaced`. */
export type Token = {
  text: string;
  /** The text in lower case: what words are recognised by. */
  key: string;
  kind: 'word' | 'number' | 'sign';
  start: number;
  end: number;
  /** Whether white space stands before it. */
  spaced: boolean;
};

const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/;

type Kind = Token['kind'] | 'space';

const kindOfOther = (char: string): Kind => {
  if (LETTER.test(char)) return 'word';
  return SPACE.test(char) ? 'space' : 'sign';
};

/** Most titles are plain letters: they are told apart by their codes, the others by what Unicode says of them. */
const KINDS: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /\d/.test(char) ? 'number' : kindOfOther(char);
});

const widthAt = (title: string, at: number) => ((title.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
const kindAt = (title: string, at: number): Kind =>
  KINDS[title.charCodeAt(at)] ?? kindOfOther(title.slice(at, at + widthAt(title, at)));

/** Where the run of one kind that begins here ends. A sign is a run of its own. */
const endOf = (title: string, start: number, kind: Kind): number => {
  let end = start + widthAt(title, start);
  while (kind !== 'sign' && end < title.length && kindAt(title, end) === kind) end += widthAt(title, end);
  return end;
};

/** What stands after the last token. */
const END: Token = { text: '', key: '', kind: 'sign', start: Infinity, end: Infinity, spaced: true };

export const tokenAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? END;

/** A title in pieces, in one pass however long it is. */
export const tokenise = (title: string): Token[] => {
  const tokens: Token[] = [];
  let spaced = false;
  for (let start = 0; start < title.length;) {
    const kind = kindAt(title, start);
    const end = endOf(title, start, kind);
    if (kind !== 'space') {
      const text = title.slice(start, end);
      tokens.push({ text, key: kind === 'word' ? text.toLowerCase() : text, kind, start, end, spaced });
    }
    spaced = kind === 'space';
    start = end;
  }
  return tokens;
};
