import { tableFormat } from './table-format';

/** Stars come in quarters; a shelf may be the custom one of a reader. `Last Date Read` repeats the end of the last of `Dates Read`. */
export const storygraph = tableFormat({
  id: 'storygraph',
  name: 'StoryGraph',
  known_by: ['Read Status', 'Star Rating'],
  columns: {
    Title: 'title',
    Authors: 'authors',
    Author: 'authors',
    Contributors: 'contributors',
    'ISBN/UID': 'isbn_or_asin',
    ISBN: 'isbn_or_asin',
    Format: 'format',
    'Read Status': 'status',
    'Date Added': 'added',
    'Last Date Read': 'finished',
    'Dates Read': 'readings',
    'Read Count': 'read_count',
    'Star Rating': 'rating',
    Review: 'review',
    Tags: 'tags',
    'Owned?': 'owned',
  },
});
