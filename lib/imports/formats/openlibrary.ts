import { tableFormat } from './table-format';

export const openlibrary = tableFormat({
  id: 'openlibrary',
  name: 'Open Library',
  known_by: ['Work ID', 'Edition ID', 'Bookshelf'],
  columns: {
    'Work ID': 'openlibrary_work',
    'Edition ID': 'openlibrary_id',
    Title: 'title',
    Authors: 'author',
    'First Publish Year': 'publication',
    Bookshelf: 'status',
    'My Ratings': 'rating',
  },
});
