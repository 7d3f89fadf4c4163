import type { Book, BookFilter } from './books.schemas';

const SHOWN = [
  'id',
  'title',
  'author',
  'category',
  'saga',
  'volume_number',
  'status',
  'rating',
  'cover_url',
  'current_page',
  'total_pages',
] as const;

/** A book as far as a shelf shows it: reviews and notes need not travel with it. */
export type ShelfBook = Pick<Book, (typeof SHOWN)[number]>;

export const shelfBook = (book: Book): ShelfBook =>
  Object.fromEntries(SHOWN.map((field) => [field, book[field]])) as ShelfBook;

/** What a shelf can be narrowed by, beside its category and status, as its address says it. */
export const NARROWED_BY = ['author', 'saga', 'tag', 'min_rating', 'year_start', 'year_end', 'has_review'] as const;

export type Asked = Partial<Pick<BookFilter, (typeof NARROWED_BY)[number]>>;
type Narrowing = Omit<Asked, 'author'> & Pick<BookFilter, 'by'>;

/** Of what is asked, what narrows the shelf: by an author means by one of a book's authors. */
export const narrowingOf = (asked: Asked): Narrowing =>
  Object.fromEntries(
    NARROWED_BY.flatMap((name) => (asked[name] === undefined ? [] : [[name === 'author' ? 'by' : name, asked[name]]])),
  );

/** Which shelf it is, and in which order. */
export type ShelfFilter = Pick<BookFilter, 'category' | 'status' | 'sort'> & Narrowing;

/** How many books come at once. */
export const SHELF_PAGE = 50;

export const pageOf = (page: number) => ({ limit: SHELF_PAGE, offset: (page - 1) * SHELF_PAGE });
