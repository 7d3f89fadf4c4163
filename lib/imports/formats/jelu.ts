import { tableFormat } from './table-format';

export const jelu = tableFormat({
  id: 'jelu',
  name: 'Jelu',
  known_by: ['read_dates', 'dropped_dates', 'isbn13'],
  columns: {
    Title: 'title',
    Author: 'author',
    authors: 'authors',
    ISBN: 'isbn',
    isbn10: 'isbn',
    isbn13: 'isbn',
    Publisher: 'publisher',
    read_dates: 'finished',
    dropped_dates: 'abandoned',
    currently_reading: 'being_read',
    Bookshelves: 'shelves',
    tags: 'tags',
    owned: 'owned',
  },
});
