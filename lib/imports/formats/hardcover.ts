import { tableFormat } from './table-format';

export const hardcover = tableFormat({
  id: 'hardcover',
  name: 'Hardcover',
  known_by: ['Hardcover Book ID'],
  columns: {
    'Hardcover Book ID': 'hardcover_id',
    Title: 'title',
    Author: 'authors',
    Authors: 'authors',
    'ISBN 10': 'isbn',
    'ISBN 13': 'isbn',
    ISBN: 'isbn',
    Status: 'status',
    Pages: 'total_pages',
    Publisher: 'publisher',
    'Date Added': 'added',
    'Date Started': 'started',
    'Date Finished': 'finished',
    Rating: 'rating',
    Review: 'review',
    'Private Notes': 'notes',
    Tags: 'tags',
  },
});
