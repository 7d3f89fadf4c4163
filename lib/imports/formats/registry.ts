import { babelioReviews } from './babelio-reviews';
import { babelio } from './babelio';
import { booklogr } from './booklogr';
import { bookwyrm } from './bookwyrm';
import { bubble } from './bubble';
import { calibre } from './calibre';
import { booktimeArchive } from './booktime-archive';
import type { Format } from './format';
import { genericCsv } from './generic-csv';
import { goodreads } from './goodreads';
import { hardcover } from './hardcover';
import { isbnList } from './isbn-list';
import { jelu } from './jelu';
import { librarythingJson } from './librarything-json';
import { librarything } from './librarything';
import { myanimelist } from './myanimelist';
import { openlibraryRatings } from './openlibrary-ratings';
import { openlibrary } from './openlibrary';
import { openreads } from './openreads';
import { storygraph } from './storygraph';

/** Every format that can be read. Of several that recognise a file equally well, the first is taken. */
export const FORMATS: readonly Format[] = [
  booktimeArchive,
  goodreads,
  storygraph,
  babelio,
  babelioReviews,
  bubble,
  librarything,
  librarythingJson,
  calibre,
  openlibrary,
  openlibraryRatings,
  bookwyrm,
  openreads,
  hardcover,
  myanimelist,
  jelu,
  booklogr,
  genericCsv,
  isbnList,
];
