import type { Book } from '@/lib/books/books.schemas';
import { isbnForms } from '@/lib/books/isbn';
import { shownAuthor } from '@/lib/books/unknown-author';
import type { Columns } from './csv';
import { finishedReadings, volumeOf } from './foreign-cells';

type Column =
  | 'title'
  | 'author'
  | 'saga'
  | 'volume'
  | 'category'
  | 'status'
  | 'rating'
  | 'started'
  | 'finished'
  | 'readings'
  | 'format'
  | 'ownership'
  | 'acquired'
  | 'lentTo'
  | 'lentSince'
  | 'tags'
  | 'isbn'
  | 'publisher'
  | 'year'
  | 'pages'
  | 'currentPage'
  | 'language'
  | 'genre'
  | 'contributors'
  | 'review'
  | 'notes'
  | 'quotes'
  | 'private'
  | 'added';

/** The words of a table in one language. */
export type TableWords = {
  column: (name: Column) => string;
  category: (category: Book['category']) => string;
  status: (status: Book['status']) => string;
  format: (format: NonNullable<Book['format']>) => string;
  ownership: (ownership: Book['ownership']) => string;
  decimal: (value: number) => string;
  yes: string;
  unknownAuthor: string;
};

const DAY = 'YYYY-MM-DD'.length;

/** Two numbers around a hyphen are a day of March to a spreadsheet: a dash leaves them what they are. */
const dashed = (text: string) => text.replace(/(?<=\d)-(?=\d)/g, '–');

/** A day as a spreadsheet knows it; of a month, which it would take for its first day, the words. */
const dateOf = (date: string | null) => {
  const day = date?.slice(0, DAY) ?? '';
  return day.length === DAY ? day : dashed(day);
};

/** Thirteen digits in a row are a number to a spreadsheet, which rounds it for show. */
const isbnOf = ({ isbn }: Book) => isbnForms(isbn).isbn13.replace(/^(97[89])/, '$1-') || isbn;

/** What a spreadsheet shows of a book, in words of one language. */
export const tableColumns = (words: TableWords): Columns<Book> => {
  const cells: Record<Column, Columns<Book>[number][1]> = {
    title: ({ title }) => title,
    author: ({ author }) => shownAuthor(author, words.unknownAuthor),
    saga: ({ saga }) => saga,
    volume: (book) => dashed(volumeOf(book)),
    category: ({ category }) => words.category(category),
    status: ({ status }) => words.status(status),
    rating: ({ rating }) => (rating === null ? '' : words.decimal(rating)),
    started: ({ readings }) => dateOf(readings.at(-1)?.started ?? null),
    finished: (book) => dateOf(finishedReadings(book).at(-1)?.finished ?? null),
    readings: (book) => finishedReadings(book).length,
    format: ({ format }) => (format ? words.format(format) : ''),
    ownership: ({ ownership }) => words.ownership(ownership),
    acquired: ({ acquired }) => dateOf(acquired),
    lentTo: ({ lent_to }) => lent_to,
    lentSince: ({ lent_since }) => dateOf(lent_since),
    tags: ({ tags }) => tags.join(', '),
    isbn: isbnOf,
    publisher: ({ publisher }) => publisher,
    year: ({ publication_year }) => publication_year,
    pages: ({ total_pages }) => total_pages,
    currentPage: ({ current_page }) => current_page,
    language: ({ language }) => language,
    genre: ({ genre }) => genre,
    contributors: ({ contributors }) => contributors.map(({ name }) => name).join(', '),
    review: ({ review }) => review,
    notes: ({ notes }) => notes,
    quotes: ({ quotes }) => quotes.map(({ text, page }) => (page === null ? text : `${text} (p. ${page})`)).join('\n'),
    private: (book) => (book.private ? words.yes : ''),
    added: ({ date_added }) => dateOf(date_added),
  };
  return (Object.keys(cells) as Column[]).map((name) => [words.column(name), cells[name]]);
};
