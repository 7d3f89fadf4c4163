import type { BriefBook } from '@/lib/books/books.records';
import { groupBy, percentage, type Group } from '@/lib/books/series-card';
import type { Saga } from './sagas.schemas';
import { nextVolume } from './volumes';

const summarize = (books: Group<BriefBook>): Saga => {
  const completed_books = books.filter(({ status }) => status === 'completed').length;
  return {
    name: books[0].saga,
    books_count: books.length,
    completed_books,
    author: books[0].author,
    category: books[0].category,
    next_volume: nextVolume(books),
    completion_percentage: percentage(completed_books, books.length),
  };
};

/** One entry per saga, from books in order of addition; the largest first. */
export const summarizeSagas = (books: readonly BriefBook[]): Saga[] =>
  groupBy(books, ({ saga }) => saga)
    .map(summarize)
    .sort((a, b) => b.books_count - a.books_count || a.name.localeCompare(b.name, 'fr'));
