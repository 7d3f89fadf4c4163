import { tableFormat } from './table-format';

/** A catalogue of files: it tells nothing of what was read, and every book is an e-book that the reader has. */
export const calibre = tableFormat({
  id: 'calibre',
  name: 'Calibre',
  known_by: ['author_sort', 'library_name', 'series_index'],
  columns: {
    authors: 'author',
    rating: 'rating',
    timestamp: 'added',
    formats: 'ebook_files',
    isbn: 'isbn',
    identifiers: 'identifiers',
    comments: 'description',
    tags: 'tags',
    series: 'saga',
    series_index: 'volume',
    languages: 'language',
    title: 'title',
    publisher: 'publisher',
    pubdate: 'publication',
    uuid: 'calibre_id',
  },
});
