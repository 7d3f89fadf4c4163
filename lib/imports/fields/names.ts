import type { Draft, FieldReader } from '../draft';
import { roleOf } from './words';

/** Without the double spaces that some sites put between first and last name. */
const tidy = (name: string) => name.replace(/\s+/g, ' ').trim();

const LIST = /\s*(?:\|{1,5}|;|\s&\s|,)\s*/;
const LIST_OF_REVERSED = /\s*(?:\||;|\s&\s)\s*/;

const split = (text: string, by: RegExp): string[] => text.split(by).map(tidy).filter(Boolean);

/** `Moore, Christopher` and `King, Martin Luther, Jr.` as they are said. */
const turned = (name: string): string => {
  const [last = '', first, ...rest] = split(name, /,/);
  return [first === undefined ? last : `${first} ${last}`, ...rest].join(', ');
};

const addAuthors = (draft: Draft, names: readonly string[]) => {
  draft.said.authors = [...new Set([...draft.said.authors, ...names])];
};

/** Who is already there as an author is no further contributor. */
const addContributors = (draft: Draft, people: Draft['contributors']) => draft.contributors.push(...people);

const withRole = (text: string): Draft['contributors'][number] => {
  const [, name, role] = /^(.*?)\s*\(([^()]*)\)$/.exec(text) ?? [];
  return { name: tidy(name ?? text), role: (role && roleOf(role)) || 'other' };
};

export const author: FieldReader = ({ text }, draft) => addAuthors(draft, split(text, LIST_OF_REVERSED));

export const authors: FieldReader = ({ text }, draft) => addAuthors(draft, split(text, LIST));

export const authorLastFirst: FieldReader = ({ text }, draft) =>
  addAuthors(draft, split(text, LIST_OF_REVERSED).map(turned));

/** `Binet Christian`: of three words or more, nobody can tell which are the surname. */
export const authorSurnameFirst: FieldReader = ({ text, warn }, draft) => {
  const names = split(text, LIST).map((name) => {
    const parts = name.split(' ');
    if (parts.length > 2) warn('names_in_doubt', name);
    return parts.length === 2 ? parts.reverse().join(' ') : name;
  });
  addAuthors(draft, names);
};

/** People whose part in the book is not told. */
export const moreAuthors: FieldReader = ({ text }, draft) =>
  addContributors(
    draft,
    split(text, LIST).map((name) => ({ name, role: 'other' as const })),
  );

export const moreAuthorsLastFirst: FieldReader = ({ text }, draft) =>
  addContributors(
    draft,
    split(text, LIST_OF_REVERSED).map((name) => ({ name: turned(name), role: 'other' as const })),
  );

export const roles: FieldReader = ({ text }, draft) => {
  draft.roles = text.split(/[|;]/).map(tidy);
};

/** `Pauline Baynes (Illustrator), Frances Riddle (Translator)`. */
export const contributors: FieldReader = ({ text }, draft) => addContributors(draft, split(text, LIST).map(withRole));
