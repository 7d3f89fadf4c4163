import { tableFormat } from './table-format';

export const openlibraryRatings = tableFormat({
  id: 'openlibrary_ratings',
  name: 'Open Library (ratings)',
  known_by: ['Work ID', 'Author(s)', 'Rating'],
  columns: {
    'Work ID': 'openlibrary_work',
    'Edition ID': 'openlibrary_id',
    Title: 'title',
    'Author(s)': 'author',
    Rating: 'rating',
  },
});
