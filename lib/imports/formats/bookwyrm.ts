import { tableFormat } from './table-format';

export const bookwyrm = tableFormat({
  id: 'bookwyrm',
  name: 'BookWyrm',
  known_by: ['author_text', 'remote_id', 'openlibrary_key'],
  columns: {
    title: 'title',
    author_text: 'authors',
    openlibrary_key: 'openlibrary_id',
    inventaire_id: 'inventaire_id',
    librarything_key: 'librarything_id',
    goodreads_key: 'goodreads_id',
    asin: 'asin',
    isbn_10: 'isbn',
    isbn_13: 'isbn',
    pages: 'total_pages',
    start_date: 'started',
    finish_date: 'finished',
    stopped_date: 'abandoned',
    rating: 'rating',
    review_name: 'review_title',
    review_content: 'review',
    shelf: 'status',
    shelf_date: 'added',
  },
});
