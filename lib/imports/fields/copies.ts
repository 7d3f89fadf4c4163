import type { FieldReader } from '../draft';
import { readDate } from './dates';
import { isYes, ownershipOf, statusOf } from './words';

const separate = (text: string, by: RegExp) =>
  text
    .split(by)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** Slugs and lists of tags: `fantasy, to-read`, `a|||||b`, `a | b`. */
export const tags: FieldReader = ({ text }, draft) => {
  draft.said.tags.push(...separate(text, /\|{1,5}|[,;]/));
};

/** Shelves beside the exclusive one, which some files repeat there: it is no tag. */
export const shelves: FieldReader = ({ text }, draft) => {
  draft.said.tags.push(...separate(text, /,/).filter((shelf) => statusOf(shelf) === undefined));
};

/** Collections tell at once a status, whether the book is owned, and what is only a tag. */
export const collections: FieldReader = ({ text }, draft) => {
  for (const name of separate(text, /[,;|]/)) {
    const [status, ownership] = [statusOf(name), ownershipOf(name)];
    if (status) draft.status ??= status;
    if (ownership) draft.said.ownership = ownership;
    if (!status && !ownership) draft.said.tags.push(name);
  }
};

/** A column that is a mark of the copy: its name is the tag of the books that have it. */
export const mark: FieldReader = ({ text, column, warn }, draft) => {
  const answer = isYes(text);
  if (answer) draft.said.tags.push(column.toLowerCase());
  if (answer === undefined) warn('unknown_word');
};

export const owned: FieldReader = ({ text, warn }, draft) => {
  const answer = isYes(text);
  const ownership = answer === undefined ? ownershipOf(text) : answer ? 'owned' : 'none';
  if (ownership) draft.said.ownership = ownership;
  else warn('unknown_word');
};

/** Files of the book: the reader has it, to be read on a screen. */
export const ebookFiles: FieldReader = (_cell, draft) => {
  draft.said.format = 'ebook';
  draft.said.ownership = 'owned';
};

export const copies: FieldReader = ({ text, warn }, draft) => {
  if (/^\d{1,9}$/.test(text)) draft.said.ownership = Number(text) > 0 ? 'owned' : 'none';
  else warn('malformed');
};

export const day =
  (field: 'added' | 'acquired' | 'lent_since'): FieldReader =>
  ({ text, warn }, draft) => {
    const date = readDate(text);
    if (date === undefined) warn('malformed');
    else if (date) draft.said[field] = date;
  };

export const lentTo: FieldReader = ({ text }, draft) => {
  const answer = isYes(text);
  if (answer === undefined) draft.said.lent_to = text;
};

/** A loan that has ended is not to be called in. */
export const lentUntil: FieldReader = ({ text }, draft) => {
  draft.isLoanOver = Boolean(readDate(text));
};

/** A row that the reader threw away where it comes from. */
export const withdrawn: FieldReader = ({ text }, draft) => {
  draft.isWithdrawn = isYes(text) ?? false;
};
