import 'server-only';
import { UNKNOWN_AUTHOR } from '@/lib/books/unknown-author';
import { isbnIn } from '@/lib/books/isbn';
import { AppError } from '@/lib/errors';
import { importBook, type Imported } from '@/lib/books/import-books.service';
import { authorNames } from './author-names';
import { findByIsbn, findWork, listEditions, TIMEOUT } from './catalogue';
import { coverUrl, firstCover } from './covers';
import { chooseEdition, isbnOf } from './edition-choice';
import type { ImportRequest } from './import.schemas';
import { authorsOf, cut, MAX, UNTITLED } from './items';
import { workKey } from './keys';
import type { Edition, Work } from './records';
import { orUnavailable, UpstreamError } from './upstream-error';
import { yearOf } from './year';

const EDITIONS = 200;

const unknown = () => new AppError('not_found', 'Open Library ne connaît pas cette œuvre');

const suiting = async (key: string, { category, volume_number: volume }: ImportRequest, language: string) => {
  const editions = (await listEditions(key, { limit: EDITIONS }, TIMEOUT.part)).value?.entries ?? [];
  return chooseEdition(editions, { language, category, volume });
};

/** An edition only adds particulars: the import does without them when they cannot be had. */
const editionOf = async (key: string, request: ImportRequest, language: string): Promise<Edition | null> => {
  try {
    if (request.isbn) return (await findByIsbn(request.isbn, TIMEOUT.part)).value;
    return await suiting(key, request, language);
  } catch (error) {
    if (error instanceof UpstreamError) return null;
    throw error;
  }
};

/** What the work says, and where it says nothing, what the edition says. */
const particulars = (work: Work, edition: Edition | null) => {
  const either = edition ?? work;
  const publishers = work.publishers.length ? work.publishers : either.publishers;
  return {
    isbn: cut(isbnOf(work) || isbnOf(either), MAX.short),
    publication_year: yearOf(work.publish_date || work.first_publish_date || either.publish_date),
    publisher: cut(publishers.join(', '), MAX.short),
    total_pages: work.number_of_pages ?? either.number_of_pages,
    cover_url: coverUrl((edition && firstCover(edition.covers)) ?? firstCover(work.covers)),
  };
};

const positive = (pages: number | null) => (pages !== null && pages >= 0 ? pages : null);

const toBook = (
  key: string,
  work: Work,
  authors: string[],
  edition: Edition | null,
  request: ImportRequest,
): Imported => {
  const { category, saga, volume_number, isbn } = request;
  const found = particulars(work, edition);
  return {
    ...found,
    isbn: isbn || found.isbn,
    total_pages: positive(found.total_pages),
    title: cut(edition?.title || work.title, MAX.title) || UNTITLED,
    author: authorsOf(authors) || UNKNOWN_AUTHOR,
    category,
    saga,
    volume_number,
    description: cut(work.description, MAX.long),
    ol_key: key,
  };
};

/** A work that was merged into another is still named by the records of its editions. */
const isOf = async ({ works }: Edition, key: string): Promise<boolean> => {
  const named = works.flatMap((work) => workKey(work) ?? []);
  if (named.length === 0 || named.includes(key)) return true;
  const { value: now } = await findWork(named[0]!, TIMEOUT.part);
  return now !== null && workKey(now.key) === key;
};

const read = async (key: string, request: ImportRequest, language: string): Promise<Imported | null> => {
  const { value: work } = await findWork(key, TIMEOUT.record);
  if (!work) return null;
  const [authors, edition] = await Promise.all([authorNames(work.authors), editionOf(key, request, language)]);
  // A merged work is known by the key it has now.
  const now = workKey(work.key) ?? key;
  if (request.isbn && edition && !(await isOf(edition, now)))
    throw new AppError('bad_request', 'Cet ISBN est celui d’une autre œuvre');
  return toBook(now, work, authors, edition, request);
};

/** Adds a work to a library, in the edition whose ISBN is told, or that suits the reader. */
export const importWork = async (userId: string, request: ImportRequest, language: string) => {
  if (!request.ol_key?.trim()) throw new AppError('bad_request', 'Indiquez la clé Open Library du livre (ol_key)');
  const key = workKey(request.ol_key);
  if (!key) throw unknown();
  const isbn = isbnIn(request.isbn);
  if (request.isbn && !isbn) throw new AppError('bad_request', 'Cet ISBN n’en est pas un');
  const found = await orUnavailable(read(key, { ...request, isbn }, language));
  if (!found) throw unknown();
  const book = await importBook(userId, found, []);
  return { message: `« ${book.title} » a rejoint votre bibliothèque`, book };
};
