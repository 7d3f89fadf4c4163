import { createHash } from 'node:crypto';
import { sameIsbn } from '@/lib/books/isbn';
import type { RowBook } from '@/lib/books/imported-books.service';
import { words } from '@/lib/text/fold';

const LENGTH = 32;

const digestOf = (told: unknown) =>
  createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, LENGTH);

const TAIL = /\s*[([{][^()[\]{}]*#?[^()[\]{}]*[)\]}]\s*$/u;
const SUBTITLE = /\s*[:–—]\s.*$/u;

/** What two spellings of a title have in common, for a question: without its last bracket and its subtitle. */
export const titleKey = (title: string): string => {
  const bare = words(title.replace(TAIL, '').replace(SUBTITLE, '')).join(' ');
  return bare || words(title).join(' ');
};

/** In whichever order a name is written. */
const authorKey = (author: string): string => [...new Set(words(author))].sort().join(' ');

/** The ISBN a row is known by; one that is none, as some sites put there, is not. */
const isbnOf = ({ isbn = '' }: RowBook): string => {
  const same = sameIsbn(isbn);
  return /^97[89]\d{10}$/.test(same) ? same : '';
};

/**
 * What tells a row of a source again when its file is imported another time: its id there, its ISBN, and only without
 * both, its title and author. In our own archive each record is a book of its own, whatever it has in common with others.
 */
export const keysOf = (source: string, book: RowBook, sourceId: string): string[] => {
  if (book.as_kept) return [`${source}#${book.as_kept.id}`];
  const isbn = isbnOf(book);
  const strong = [sourceId && `${source}#${sourceId}`, isbn && `${source}=${isbn}`].filter(Boolean);
  if (strong.length) return strong;
  const name = [words(book.title).join(' '), authorKey(book.author), book.volume_number ?? '', book.volume_label ?? ''];
  return [`${source}~${digestOf(name)}`];
};

/** All that a row says, in short: the same row of the same file has the same. */
export const digestOfRow = (book: RowBook): string => digestOf(book);

const SHOWN = /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/;

/** The id of the book that a row becomes: always the same, so that no crash makes two of it. */
export const bookIdOf = (batchId: string, n: number): string =>
  createHash('sha256').update(`${batchId}/${n}`).digest('hex').replace(SHOWN, '$1-$2-4$3-8$4-$5');
