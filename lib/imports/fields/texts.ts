import type { Cell, Draft, FieldReader } from '../draft';
import { readDate } from './dates';
import { plainText } from './plain-text';
import { categoryOf, formatOf } from './words';

/** Text is what it says: only reviews and descriptions are written as HTML, and a book may be called `<b>`. */
const textOf = ({ text: written }: Cell) => written.replace(/\r\n?/g, '\n');

export const text =
  (field: 'publisher' | 'saga'): FieldReader =>
  (cell, draft) => {
    draft.said[field] = textOf(cell);
  };

/** `Gallimard (1998), Poche, 192 pages` */
export const imprint: FieldReader = (cell, draft) => {
  draft.said.publisher = textOf(cell).split(/\s*\(\D*\d{4}\)/)[0] ?? '';
};

export const title: FieldReader = (cell, draft) => {
  draft.said.title = textOf(cell);
};

export const kept =
  (field: 'subtitle' | 'volume' | 'review_title'): FieldReader =>
  (cell, draft) => {
    draft[field] = textOf(cell);
  };

export const formatted =
  (field: 'review' | 'description'): FieldReader =>
  (cell, draft) => {
    draft.said[field] = plainText(cell.text);
  };

export const notes: FieldReader = (cell, draft) => draft.notes.push(textOf(cell));

/** Separated by empty lines. */
export const quotes: FieldReader = (cell, draft) => {
  const found = textOf(cell).split(/\n\s*\n/);
  draft.said.quotes = found.filter((quote) => quote.trim()).map((quote) => ({ text: quote, page: null }));
};

const INTEGER = /^(-?\d{1,9})(?:\.0+)?(?:\s*(?:p|pp|pages?)\.?)?$/i;

export const integer =
  (field: 'total_pages' | 'current_page' | 'publication_year'): FieldReader =>
  (cell, draft) => {
    const [, number] = INTEGER.exec(cell.text) ?? [];
    if (number === undefined) return cell.warn('malformed');
    if (Number(number) !== 0) draft.said[field] = Number(number);
  };

const YEAR_ALONE = /(?<!\d)\d{4}(?!\d)/;

/** The year of a date, or the one that stands in a text: `Gallimard (1998)`. An edition has been told before its work. */
export const publication: FieldReader = ({ text: written, warn }, draft) => {
  const date = readDate(written);
  if (date === null) return;
  const [year] = (date ?? written).match(YEAR_ALONE) ?? [];
  if (year) draft.said.publication_year ??= Number(year);
  else if (/^-?\d{1,3}$/.test(written)) draft.said.publication_year ??= Number(written);
  else warn('malformed');
};

const word =
  <K extends 'format' | 'category'>(field: K, meaningOf: (word: string) => Draft['said'][K]): FieldReader =>
  ({ text: written, warn }, draft) => {
    const meaning = meaningOf(written);
    if (meaning) draft.said[field] = meaning;
    else warn('unknown_word');
  };

export const format = word('format', formatOf);
export const category = word('category', categoryOf);

/** The first of several, the one that the copy is in. */
export const language: FieldReader = (cell, draft) => {
  draft.said.language = cell.text.split(/[,;|]/)[0]?.trim() ?? '';
};
