import { tableFormat } from './table-format';

export const openreads = tableFormat({
  id: 'openreads',
  name: 'Openreads',
  known_by: ['my_review', 'book_format', 'readings'],
  columns: {
    title: 'title',
    subtitle: 'subtitle',
    author: 'authors',
    description: 'description',
    status: 'status',
    deleted: 'withdrawn',
    rating: 'rating',
    pages: 'total_pages',
    publication_year: 'publication',
    isbn: 'isbn',
    olid: 'openlibrary_id',
    tags: 'tags',
    my_review: 'review',
    notes: 'notes',
    book_format: 'format',
    readings: 'readings',
    date_added: 'added',
    favourite: 'mark',
  },
});
