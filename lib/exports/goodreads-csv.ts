import type { Book } from '@/lib/books/books.schemas';
import { isbnForms } from '@/lib/books/isbn';
import { shownAuthor } from '@/lib/books/unknown-author';
import type { Columns } from './csv';
import {
  dayOf,
  emptyColumns,
  finishedReadings,
  htmlOf,
  lastRead,
  listOf,
  nothing,
  statusNames,
  volumeOf,
} from './foreign-cells';

const SHELF = statusNames('on-hold');

const BINDING = { paper: 'Paperback', ebook: 'Kindle Edition', audio: 'Audiobook' } as const;

/** As Goodreads writes it, so that a spreadsheet keeps leading zeros. */
const asText = (digits: string) => `="${digits}"`;

/** A saga stands in the title, for there is no column for it; without a volume, nobody could tell it from a title. */
const titleOf = (book: Book) => {
  const volume = book.saga && volumeOf(book);
  return volume ? `${book.title} (${book.saga}, #${volume})` : book.title;
};

const lastFirst = (author: string) => {
  const at = author.lastIndexOf(' ');
  return author.includes(',') || at < 0 ? author : `${author.slice(at + 1)}, ${author.slice(0, at)}`;
};

const othersOf = ({ author, contributors }: Book) =>
  [...new Set(contributors.map(({ name }) => name))].filter((name) => !author.includes(name));

const shelvesOf = ({ status, tags }: Book) => [...(status === 'completed' ? [] : [SHELF[status]]), ...tags];

/**
 * What of a book is not in the file, and what is there less well: half stars, moments, all readings but the last, dates that
 * are not known to the day, the roles of people, what a copy is that is not owned, commas in tags, sagas without a volume.
 */
export const NOT_FOR_GOODREADS = {
  absent: [
    ...['category', 'description', 'current_page', 'cover_url', 'genre', 'ol_key', 'auto_added', 'updated_at'],
    ...['date_started', 'lent_to', 'lent_since', 'quotes', 'language', 'private'],
  ],
  lessened: [
    ...['rating', 'date_added', 'date_completed', 'readings', 'acquired', 'contributors', 'ownership', 'tags'],
    ...['saga', 'volume_number', 'volume_label', 'covers'],
  ],
} as { [K in 'absent' | 'lessened']: (keyof Book)[] };

/**
 * The 31 columns of Goodreads. Its stars are whole and its dates are days: a half star is rounded up, and of readings the end
 * of the last one is told.
 */
export const GOODREADS_COLUMNS: Columns<Book> = [
  ['Book Id', nothing],
  ['Title', titleOf],
  ['Author', ({ author }) => shownAuthor(author, '')],
  ['Author l-f', ({ author }) => lastFirst(shownAuthor(author, ''))],
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
  ['Date Read', lastRead],
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
  ['Private Notes', ({ notes }) => notes],
  ['Read Count', (book) => finishedReadings(book).length],
  ...emptyColumns('Recommended For', 'Recommended By'),
  ['Owned Copies', ({ ownership }) => (ownership === 'owned' ? 1 : 0)],
  ['Original Purchase Date', ({ acquired }) => dayOf(acquired)],
  ...emptyColumns('Original Purchase Location', 'Condition', 'Condition Description', 'BCID'),
];
