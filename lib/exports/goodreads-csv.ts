import type { Book } from '@/lib/books/books.schemas';
import { isbnForms } from '@/lib/books/isbn';
import type { Columns } from './csv';
import { dayOf, finishedReadings, htmlOf, listOf, volumeOf } from './foreign-cells';

const SHELF = {
  to_read: 'to-read',
  reading: 'currently-reading',
  completed: 'read',
  paused: 'on-hold',
  abandoned: 'did-not-finish',
} as const satisfies Record<Book['status'], string>;

const BINDING = { paper: 'Paperback', ebook: 'Kindle Edition', audio: 'Audiobook' } as const;

/** As Goodreads writes it, so that a spreadsheet keeps leading zeros. */
const asText = (digits: string) => `="${digits}"`;

/** A saga stands in the title, for there is no column for it. */
const titleOf = (book: Book) => {
  if (!book.saga) return book.title;
  const volume = volumeOf(book);
  return volume ? `${book.title} (${book.saga}, #${volume})` : `${book.title} (${book.saga})`;
};

const lastFirst = (author: string) => {
  const at = author.lastIndexOf(' ');
  return author.includes(',') || at < 0 ? author : `${author.slice(at + 1)}, ${author.slice(0, at)}`;
};

const othersOf = ({ author, contributors }: Book) =>
  [...new Set(contributors.map(({ name }) => name))].filter((name) => !author.includes(name));

const shelvesOf = ({ status, tags }: Book) => [...(status === 'completed' ? [] : [SHELF[status]]), ...tags];

const nothing = () => '';

/**
 * The 31 columns of Goodreads. Its stars are whole and its dates are days: a half star is rounded up, and of readings the end
 * of the last one is told.
 */
export const GOODREADS_COLUMNS: Columns<Book> = [
  ['Book Id', nothing],
  ['Title', titleOf],
  ['Author', ({ author }) => author],
  ['Author l-f', ({ author }) => lastFirst(author)],
  ['Additional Authors', (book) => listOf(othersOf(book))],
  ['ISBN', ({ isbn }) => asText(isbnForms(isbn).isbn10)],
  ['ISBN13', ({ isbn }) => asText(isbnForms(isbn).isbn13)],
  ['My Rating', ({ rating }) => Math.ceil(rating ?? 0)],
  ['Average Rating', nothing],
  ['Publisher', ({ publisher }) => publisher],
  ['Binding', ({ format }) => (format ? BINDING[format] : '')],
  ['Number of Pages', ({ total_pages }) => total_pages],
  ['Year Published', ({ publication_year }) => publication_year],
  ['Original Publication Year', nothing],
  ['Date Read', (book) => dayOf(finishedReadings(book).at(-1)?.finished ?? null)],
  ['Date Added', ({ date_added }) => dayOf(date_added)],
  ['Bookshelves', (book) => listOf(shelvesOf(book))],
  [
    'Bookshelves with positions',
    (book) =>
      shelvesOf(book)
        .map((shelf, i) => `${listOf([shelf])} (#${i + 1})`)
        .join(', '),
  ],
  ['Exclusive Shelf', ({ status }) => SHELF[status]],
  ['My Review', ({ review }) => htmlOf(review)],
  ['Spoiler', nothing],
  ['Private Notes', ({ notes }) => htmlOf(notes)],
  ['Read Count', (book) => finishedReadings(book).length],
  ['Recommended For', nothing],
  ['Recommended By', nothing],
  ['Owned Copies', ({ ownership }) => (ownership === 'owned' ? 1 : 0)],
  ['Original Purchase Date', ({ acquired }) => dayOf(acquired)],
  ['Original Purchase Location', nothing],
  ['Condition', nothing],
  ['Condition Description', nothing],
  ['BCID', nothing],
];
