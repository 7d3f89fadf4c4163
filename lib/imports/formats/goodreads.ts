import { tableFormat } from './table-format';

/** Of 24 columns, and of 31 in older files. `Date Read` is the last of the readings that `Read Count` counts. */
export const goodreads = tableFormat({
  id: 'goodreads',
  name: 'Goodreads',
  known_by: ['Book Id', 'Exclusive Shelf'],
  columns: {
    'Book Id': 'goodreads_id',
    Title: 'title',
    Author: 'author',
    'Additional Authors': 'more_authors',
    ISBN: 'isbn',
    ISBN13: 'isbn',
    'My Rating': 'rating',
    Publisher: 'publisher',
    Binding: 'format',
    'Number of Pages': 'total_pages',
    'Year Published': 'publication',
    'Original Publication Year': 'publication',
    'Date Read': 'finished',
    'Date Added': 'added',
    Bookshelves: 'shelves',
    'Exclusive Shelf': 'status',
    'My Review': 'review',
    'Private Notes': 'notes',
    'Read Count': 'read_count',
    'Owned Copies': 'copies',
    'Original Purchase Date': 'acquired',
  },
});
