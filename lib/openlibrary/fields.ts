const BASIC = ['key', 'title', 'author_name', 'first_publish_year', 'isbn', 'cover_i'];

/** Tell to which series a work belongs, where Open Library knows. */
const SERIES = ['series_key', 'series_name', 'series_position'];
/** The one edition of each work that suits the query and the reader's language best. */
const EDITION = [
  'editions',
  ...['key', 'title', 'subtitle', 'isbn', 'language', 'publisher', 'cover_i'].map((field) => `editions.${field}`),
];

/** Which fields each route asks for; Open Library sends far more than is read when it is not told. */
export const FIELDS = {
  search: [...BASIC, 'subject', 'number_of_pages_median', 'publisher', 'language', ...SERIES, ...EDITION],
  advanced: [...BASIC, 'subject', 'publisher', ...SERIES],
  author: [...BASIC, 'subject', 'series', ...SERIES],
  enrich: [...BASIC, 'publisher', 'number_of_pages_median'],
  recommendation: [...BASIC, 'subject'],
  volume: ['key', 'title', 'author_name', 'first_publish_year', 'cover_i'],
  suggestion: ['key', 'title', 'author_name', 'cover_i'],
  discover: [...BASIC, 'subject', 'number_of_pages_median', 'publisher', 'language', 'edition_count'],
  importMissing: [...BASIC, 'subject', 'number_of_pages_median', 'publisher'],
  members: [...BASIC, 'subject', 'number_of_pages_median', 'publisher', ...SERIES],
};
