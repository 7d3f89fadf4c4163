import type { BookTitle } from '@/lib/books/titles.schemas';
import { createOwnSearch, type OwnSaga } from './own-search';

/** What a library has for some words, the most likely first. */
export type Suggested = {
  books: BookTitle[];
  sagas: OwnSaga[];
  authors: string[];
  /** The words of the library that were meant, folded. */
  meant: string[];
};

const MOST = { books: 5, sagas: 3, authors: 2 };

/** The first of what a library has, while one types. */
export const createSuggester = (books: readonly BookTitle[]) => {
  const { search } = createOwnSearch(books);

  return (text: string): Suggested => {
    const found = search(text, { most: MOST });
    return {
      books: found.books.map(({ is }) => is),
      sagas: found.sagas.map(({ is }) => is),
      authors: found.authors.map(({ is }) => is),
      meant: [...found.books, ...found.sagas, ...found.authors].flatMap((match) => match.words),
    };
  };
};
