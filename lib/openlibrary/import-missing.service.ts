import 'server-only';
import { UNKNOWN_AUTHOR } from '@/lib/books/unknown-author';
import type { Book } from '@/lib/books/books.schemas';
import { noteAdded } from '@/lib/books/change-books.service';
import { importBook } from '@/lib/books/import-books.service';
import { AppError } from '@/lib/errors';
import { search, TIMEOUT } from './catalogue';
import { FIELDS } from './fields';
import type { MissingRequest } from './import.schemas';
import { toFoundBook, UNTITLED } from './items';
import { workKey } from './keys';
import { oneByOne } from './one-by-one';
import type { SearchDoc } from './records';
import { toUnavailable, UpstreamError } from './upstream-error';
import { volumeNumberIn } from './volume-number';

type Outcome = { imported: Book } | { error: string; failure?: UpstreamError };

const lookUp = async (key: string): Promise<SearchDoc | undefined> =>
  (await search({ q: `key:${key}`, limit: 1, fields: FIELDS.importMissing, timeout: TIMEOUT.search })).docs[0];

const add = (userId: string, key: string, doc: SearchDoc, saga: string) => {
  const found = toFoundBook(doc);
  const { title, author, category, cover_url, isbn, publisher, first_publish_year, number_of_pages } = found;
  const description = saga ? `Importé d’Open Library pour la série « ${saga} ».` : 'Importé d’Open Library.';
  const book = {
    title: title || UNTITLED,
    author: author || UNKNOWN_AUTHOR,
    category,
    cover_url,
    isbn,
    publisher,
    publication_year: first_publish_year,
    total_pages: number_of_pages !== null && number_of_pages >= 0 ? number_of_pages : null,
    saga,
    volume_number: volumeNumberIn(title),
    description,
    ol_key: key,
  };
  return importBook(userId, book, doc.isbn);
};

const giveUp = (key: string, failure: UpstreamError): Outcome => ({
  error: `${key.slice(0, 60)} : ${String(toUnavailable(failure).detail)}`,
  failure,
});

const importOne = async (userId: string, text: string, saga: string): Promise<Outcome> => {
  const key = workKey(text);
  if (!key) return { error: `${text.slice(0, 60)} : ce n’est pas une clé d’Open Library` };
  try {
    const doc = await lookUp(key);
    return doc
      ? { imported: await add(userId, key, doc, saga) }
      : { error: `${key} : Open Library ne connaît pas cette œuvre` };
  } catch (error) {
    if (error instanceof UpstreamError) return giveUp(key, error);
    if (error instanceof AppError && error.code === 'conflict') return { error: `${key} : ${String(error.detail)}` };
    throw error;
  }
};

const failureOf = (outcome: Outcome) => ('error' in outcome ? outcome.failure : undefined);

/** Adds works that a series misses, in order; what cannot be added is told and stops nothing. */
export const importMissing = async (userId: string, { ol_keys: keys, series_name: saga }: MissingRequest) => {
  if (!keys?.length) throw new AppError('bad_request', 'Indiquez au moins une clé Open Library (ol_keys)');
  const outcomes = await oneByOne(keys, (key) => importOne(userId, key, saga), failureOf, giveUp);
  const failures = outcomes.map(failureOf);
  if (failures[0] && failures.every(Boolean)) throw toUnavailable(failures[0]);
  const imported_books = outcomes.flatMap((outcome) => ('imported' in outcome ? outcome.imported : []));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? outcome.error : []));
  return {
    message: `${imported_books.length} livre(s) importé(s)`,
    imported_books,
    errors,
    statistics: { total_requested: keys.length, imported: imported_books.length, errors: errors.length },
    undo: await noteAdded(
      userId,
      imported_books.map(({ id }) => id),
    ),
  };
};
