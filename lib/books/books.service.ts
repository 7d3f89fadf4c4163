import 'server-only';
import { AppError } from '@/lib/errors';
import { amend, begin } from './books.rules';
import type { BookFilter, BookPatch, NewBook } from './books.schemas';
import { bookStore } from './books.store';
import { deletedBookStore } from './deleted-books.store';
import { seriesCards } from './series-card';

const missing = () => new AppError('not_found', 'Livre introuvable');

/** One page of a reader's books, and how many match in all. */
export const listBooks = async (userId: string, filter: BookFilter) => {
  const [books, total] = await Promise.all([bookStore.list(userId, filter), bookStore.count(userId, filter)]);
  return { books, total };
};

export const listSeriesCards = async (userId: string, filter: Pick<BookFilter, 'category'>) =>
  seriesCards(await bookStore.listInSagas(userId, filter));

export const findBook = (userId: string, id: string) => bookStore.find(userId, id);

export const getBook = async (userId: string, id: string) => {
  const book = await bookStore.find(userId, id);
  if (!book) throw missing();
  return book;
};

export const addBook = (userId: string, book: NewBook, now = new Date()) => bookStore.insert(userId, begin(book, now));

export const changeBook = async (userId: string, id: string, patch: BookPatch, now = new Date()) => {
  const book = await bookStore.change(userId, id, (record) => ({ ...amend(record, patch, now), updated_at: now }));
  if (!book) throw missing();
  return book;
};

/** Moves a book to the bin, where it stays for thirty days. */
export const removeBook = async (userId: string, id: string) => {
  if (!(await deletedBookStore.add(userId, id))) throw missing();
};

export const restoreBook = async (userId: string, id: string) => {
  const book = await deletedBookStore.restore(userId, id);
  if (!book) throw new AppError('not_found', 'Ce livre n’est plus dans la corbeille');
  return book;
};
