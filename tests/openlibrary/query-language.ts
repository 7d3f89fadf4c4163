/** The part of Open Library's query language that matters here. */
export type Condition =
  | { field: string | null; words: string[] }
  | { field: string; from: number; to: number }
  | { field: string; anyOf: string[] };

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[’‘]/g, "'");

export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

type Token = { text: string; literal: boolean; field?: boolean };

/** Reads one token; `\x` is the letter x whatever x means elsewhere. */
const nextToken = (q: string, start: number): { token: Token; end: number } => {
  let text = '';
  let literal = false;
  let at = start;
  for (; at < q.length; at++) {
    const char = q[at]!;
    if (char === '\\') {
      text += q[++at] ?? '';
      literal = true;
    } else if (/\s/.test(char)) break;
    else if (char === ':' && text && !literal) return { token: { text, literal, field: true }, end: at + 1 };
    else if ('()"'.includes(char)) {
      if (!text) return { token: { text: char, literal: false }, end: at + 1 };
      break;
    } else text += char;
  }
  return { token: { text, literal }, end: at };
};

const tokensOf = (q: string): Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < q.length;) {
    if (/\s/.test(q[at]!)) {
      at++;
      continue;
    }
    const { token, end } = nextToken(q, at);
    tokens.push(token);
    at = Math.max(end, at + 1);
  }
  return tokens;
};

const RANGE = /(\w+):\[(\*|\d+) TO (\*|\d+)\]/g;

const FIELDS = new Set([
  'title',
  'author',
  'author_name',
  'subject',
  'publisher',
  'isbn',
  'key',
  'language',
  'series_key',
  'series_name',
]);

const wordsFor = (field: string | null, text: string): string[] => {
  if (field === 'key') return [text];
  if (field === 'isbn') return [text.replace(/-/g, '').toLowerCase()];
  return wordsOf(text);
};

const PUNCTUATION = new Set(['(', ')', '"']);
const isOperator = ({ text, literal }: Token, operator: string) => !literal && text === operator;

type Words = { field: string | null; words: string[] };

/** Fields are greedy: `title:a b` looks for both words in the title, until another field or AND. */
const group = (tokens: Token[]): Words[] => {
  const groups: Words[] = [{ field: null, words: [] }];
  for (const token of tokens) {
    if (token.field && FIELDS.has(token.text)) groups.push({ field: token.text, words: [] });
    else if (isOperator(token, 'AND')) groups.push({ field: null, words: [] });
    else if (!PUNCTUATION.has(token.text) && !isOperator(token, 'OR')) {
      const current = groups.at(-1)!;
      current.words.push(...wordsFor(current.field, token.text));
    }
  }
  return groups.filter(({ words }) => words.length > 0);
};

export const parse = (q: string): Condition[] => {
  const ranges: Condition[] = [];
  const rest = q.replace(RANGE, (_all, field: string, from: string, to: string) => {
    ranges.push({ field, from: from === '*' ? -Infinity : Number(from), to: to === '*' ? Infinity : Number(to) });
    return ' ';
  });
  const tokens = tokensOf(rest);
  const alternatives = tokens.some((token) => isOperator(token, 'OR'));
  const conditions = group(tokens).map((words) =>
    alternatives && words.field === 'isbn' ? { field: 'isbn', anyOf: words.words } : words,
  );
  return [...ranges, ...conditions];
};
