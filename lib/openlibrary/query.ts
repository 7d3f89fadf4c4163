const OPERATORS = /[\\+\-!(){}[\]^"~*?:/&|]/g;
const OPERATOR_WORDS = /\b(?:AND|OR|NOT|TO)\b/g;

/** A reader's text as plain words of a query: whatever it holds, it is looked for and never obeyed. */
export const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(OPERATORS, (operator) => `\\${operator}`)
    .replace(OPERATOR_WORDS, (word) => word.toLowerCase());

/** A field's name binds to all the words up to the next one: Open Library reads `title:a b` as `title:(a b)`. */
export const clause = (field: string, text: string): string | null => {
  const words = escaped(text);
  // A field without words is an error on the other side.
  return words ? `${field}:${words}` : null;
};

export const all = (clauses: readonly (string | null | false)[]): string => clauses.filter(Boolean).join(' AND ');

const bound = (year: number | null) => (year === null ? '*' : String(year));

/** 0, like absence, is an open end. */
export const years = (start?: number | null, end?: number | null): string | null =>
  start || end ? `first_publish_year:[${bound(start || null)} TO ${bound(end || null)}]` : null;

const MARC = new Map([
  ['fr', 'fre'],
  ['en', 'eng'],
  ['jp', 'jpn'],
  ['ja', 'jpn'],
]);

/** Open Library names languages by the three letters that libraries use. */
export const languageCode = (language: string): string => MARC.get(language.toLowerCase()) ?? language;
