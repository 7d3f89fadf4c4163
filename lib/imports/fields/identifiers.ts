import { isbnForm, plainIsbn, sameIsbn } from '@/lib/books/isbn';
import type { Draft, FieldReader } from '../draft';

/** What spreadsheets, and lists of several, put around: `="9780312863555"`, `[2070316572]`, `ISBN: 2-07-…`. */
const AROUND = /^(?:isbn(?:-?1[03])?\s*:?)|[="'[\]\s.‐‑–-]/gi;

const SBN_LENGTH = 9;

/** An ISBN as it can be compared, with the nought that spreadsheets eat; null for something else. */
export const readIsbn = (text: string): { form: 'isbn13' | 'isbn10'; isbn: string } | null => {
  const plain = plainIsbn(text.replace(AROUND, ''));
  const isbn = plain.length === SBN_LENGTH ? `0${plain}` : plain;
  const form = isbnForm(isbn);
  return form && { form, isbn };
};

const keep = (draft: Draft, found: NonNullable<ReturnType<typeof readIsbn>>) => {
  draft.said[found.form] ??= found.isbn;
  draft.said.isbn13 ??= sameIsbn(found.isbn);
};

const isEmpty = (text: string) => text.replace(AROUND, '') === '';

export const isbn: FieldReader = ({ text, warn }, draft) => {
  for (const piece of text.split(/[,;|]/)) {
    const found = readIsbn(piece);
    if (found) keep(draft, found);
    else if (!isEmpty(piece)) warn('invalid_isbn', piece.trim());
  }
};

export const sourceId =
  (site: string): FieldReader =>
  ({ text }, draft) => {
    const [id] = text.match(/[^/]+(?=\/*$)/) ?? [];
    if (id && id !== '0' && !Object.hasOwn(draft.said.source_ids, site))
      draft.said.source_ids[site] = id.replace(/^\[|\]$/g, '');
  };

const LOOKS_LIKE_ISBN = /^[\d\s-]{9,17}[\dX]?$/i;

/** An ISBN, or what a site writes in its place: the number of a shop, or one of its own. */
export const isbnOrOther =
  (site: string): FieldReader =>
  (cell, draft) => {
    if (readIsbn(cell.text) || LOOKS_LIKE_ISBN.test(cell.text)) isbn(cell, draft);
    else sourceId(/^B0[\dA-Z]{8}$/.test(cell.text) ? 'asin' : site)(cell, draft);
  };

const SITE = /^[a-z][\w.-]*$/i;

/** `goodreads:98573,isbn:9780606356886,amazon:…` */
export const identifiers: FieldReader = (cell, draft) => {
  for (const piece of cell.text.split(',')) {
    const [site = '', ...rest] = piece.trim().split(':');
    const text = rest.join(':').trim();
    if (!text || !SITE.test(site)) continue;
    if (site === 'isbn') isbn({ ...cell, text }, draft);
    else sourceId(site.toLowerCase())({ ...cell, text }, draft);
  }
};
