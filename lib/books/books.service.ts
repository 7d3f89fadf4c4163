import 'server-only';
import { AppError } from '@/lib/errors';
import { hasTurnedPages, noteDayRead } from '@/lib/readings/reading-days.service';
import type { BookFields } from './books.records';
import { amend, begin } from './books.rules';
import type { BookFilter, BookPatch, NewBook } from './books.schemas';
import { bookStore, type Selection } from './books.store';
import { changeByRule, noteMove } from './change-books.service';
import { deletedBookStore } from './deleted-books.store';
import { groupMatches } from './grouped-search';
import type { GroupedSearch } from './grouped-search.schemas';
import { seriesCards } from './series-card';

const missing = () => new AppError('not_found', 'Livre introuvable');

/** One page of a reader's books, and how many match in all. */
export const listBooks = bookStore.page;

/** All of a reader's books that match, one after the other, and how many they are. */
export const eachBook = bookStore.each;
export const countBooks = bookStore.count;

export const listSeriesCards = async (userId: string, filter: Pick<BookFilter, 'category'>) =>
  seriesCards(await bookStore.listBrief(userId, { ...filter, inSaga: true }));

const SHORTEST_TERM = 2;

/** The books that hold a term, grouped by saga; a term of one letter finds nothing. */
export const searchGrouped = async (userId: string, { q, category }: GroupedSearch) => {
  const matches = q.trim().length < SHORTEST_TERM ? [] : await bookStore.listAll(userId, { q, category });
  return groupMatches(matches, q);
};

/** Every book that matches, in order of addition. */
export const selectBooks = (userId: string, selection: Selection) => bookStore.listAll(userId, selection);

/** The same in brief, for summaries. */
export const selectBrief = (userId: string, selection: Selection) => bookStore.listBrief(userId, selection);

/** The authors or sagas of a library as they are spelled there. */
export const spellings = async (userId: string, field: 'author' | 'saga') =>
  (await bookStore.distinct(userId, field)).filter(Boolean);

/** The sagas that have a book which matches. */
export const sagasWith = (userId: string, filter: Partial<BookFilter>) => bookStore.distinct(userId, 'saga', filter);

export const findBook = (userId: string, id: string) => bookStore.find(userId, id);

export const getBook = async (userId: string, id: string) => {
  const book = await bookStore.find(userId, id);
  if (!book) throw missing();
  return book;
};

export const addBook = (userId: string, book: NewBook, now = new Date()) => bookStore.insert(userId, begin(book, now));

/** Adds volumes that a saga misses; one that came meanwhile is left out. */
export const addVolumes = (userId: string, volumes: NewBook[], now = new Date()) =>
  volumes.length
    ? bookStore.insertVolumes(
        userId,
        volumes.map((volume) => begin(volume, now)),
      )
    : Promise.resolve([]);

type Change = {
  now?: Date;
  /** Throws when the book is not in the version that the caller saw. */ expect?: (revision: number) => void;
};

export const changeBook = async (
  userId: string,
  id: string,
  patch: BookPatch,
  { now = new Date(), expect }: Change = {},
) => {
  let isReadFurther = false;
  const decide = (fields: BookFields, revision: number): BookFields => {
    expect?.(revision);
    const amended = amend(fields, patch, now);
    isReadFurther = hasTurnedPages(fields.readings, amended.readings);
    return { ...amended, updated_at: now };
  };
  const book = await changeByRule(userId, id, decide, now);
  if (!book) throw missing();
  if (isReadFurther) await noteDayRead(userId, now);
  return book;
};

/** Moves a book to the bin, where it stays for thirty days. */
export const removeBook = async (userId: string, id: string) => {
  if (!(await deletedBookStore.add(userId, id))) throw missing();
  await noteMove(userId, id, 'removed');
};

export const restoreBook = async (userId: string, id: string) => {
  const book = await deletedBookStore.restore(userId, id);
  if (!book) throw new AppError('not_found', 'Ce livre n’est plus dans la corbeille');
  await noteMove(userId, id, 'restored');
  return book;
};
