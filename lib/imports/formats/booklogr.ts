import { tableFormat } from './table-format';

export const booklogr = tableFormat({
  id: 'booklogr',
  name: 'BookLogr',
  known_by: ['reading_status', 'current_page', 'total_pages'],
  columns: {
    title: 'title',
    isbn: 'isbn',
    description: 'description',
    reading_status: 'status',
    current_page: 'current_page',
    total_pages: 'total_pages',
    author: 'authors',
    rating: 'rating',
    notes: 'notes',
  },
});
