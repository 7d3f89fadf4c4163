import { namesIn } from '@/lib/text/authors';
import { words } from '@/lib/text/fold';

/** A name as its words, each part of a hyphen or an initial on its own. */
type Name = readonly string[];

/** The people that a line of authors names: `Frank Herbert, Brian Herbert`, and `Herbert, Frank` too. */
export const peopleIn = (authors: string): Name[] => {
  const pieces = namesIn(authors)
    .map(words)
    .filter((name) => name.length > 0);
  const [last, first] = pieces;
  return pieces.length === 2 && last && first && authors.includes(',') ? [...pieces, [...first, ...last]] : pieces;
};

const sorted = (name: Name) => [...name].sort().join(' ');
const surname = (name: Name) => name.at(-1) ?? '';
const isShortFor = (a: string, b: string) => a === b || (a.length === 1 && b.startsWith(a));

/** Long vowels are written in several ways: Ohba, Ōba, Ooba. */
const plainVowels = (word: string) => word.replace(/ou(?!$)|oh(?=[^aeiouy])|oo/g, 'o').replace(/uu/g, 'u');

/** Whether a name is another one without its first names: `Van Hamme`, `Binet`. */
const endsWith = (whole: Name, end: Name): boolean =>
  surname(end).length > 1 && end.every((word, i) => whole[whole.length - end.length + i] === word);

/** Whether two names are one person's: the same words in any order, or one surname and no other first name. */
const isSame = (a: Name, b: Name): boolean => {
  if (sorted(a) === sorted(b)) return true;
  if (sorted(a.map(plainVowels)) === sorted(b.map(plainVowels))) return true;
  if (endsWith(a, b) || endsWith(b, a)) return true;
  if (surname(a) !== surname(b) || surname(a).length < 2) return false;
  const [firstA, firstB] = [a[0] ?? '', b[0] ?? ''];
  return isShortFor(firstA, firstB) || isShortFor(firstB, firstA);
};

/** Whether one of the people is among the authors. */
export const isAmong = (people: readonly Name[], authors: readonly Name[]): boolean =>
  people.some((person) => authors.some((author) => isSame(person, author)));
