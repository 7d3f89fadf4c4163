import { words } from './fold';

/** What stands between two names in a line of authors; `Herbert, and Anderson` has one between them. */
const BETWEEN = /(\s*[,;&/]\s*(?:(?:and|et|with|avec)\s+)?|\s+(?:and|et|with|avec)\s+)/iu;

/** A line of authors in its parts, as they are written: a name, what stands behind it, the next name. */
export const partsOf = (authors: string): string[] => authors.split(BETWEEN);

/** The names that a line of authors holds. */
export const namesIn = (authors: string): string[] =>
  partsOf(authors)
    .filter((_, at) => at % 2 === 0)
    .map((name) => name.trim())
    .filter(Boolean);

const isOneWord = (name: string) => words(name).length === 1;

/** `Herbert, Frank` may be one person, whose surname is said first: as it is said otherwise. */
export const turned = (authors: string): string[] => {
  const [last = '', first = '', ...others] = namesIn(authors);
  const canBeOne = first !== '' && others.length === 0 && authors.includes(',');
  return canBeOne && (isOneWord(last) || isOneWord(first)) ? [`${first} ${last}`] : [];
};
