import * as step from './steps.mjs';

const { open, shared } = step;
const YEAR = new Date().getFullYear();

/** By who looks: each screen with the way to it. The script says which page of the application is on none of them. */
export const SIGNED_OUT = {
  home: shared('/'),
  'sign-in': open('/sign-in'),
  'sign-in-left': open('/sign-in?left=1'),
  'sign-up': open('/sign-up'),
  sagas: shared('/sagas'),
  'sagas-popular': shared('/sagas/popular/2'),
  'sagas-category': shared('/sagas/categories/mangas'),
  'sagas-category-page': shared('/sagas/categories/mangas/2'),
  'sagas-letter': shared('/sagas/letters/b'),
  'saga-visitor': shared('/sagas/blacksad'),
  'saga-long-visitor': shared('/sagas/one-piece'),
  'saga-list-visitor': shared('/sagas/blacksad?view=list'),
  'volume-visitor': shared('/sagas/dune/1'),
  author: shared('/authors/frank-herbert'),
  developers: open('/developers'),
  lost: shared('/nowhere'),
  'saga-lost': shared('/sagas/no-such-saga'),
  unavailable: step.away,
  broken: step.broken,
  // The last: what follows finds no network.
  offline: step.offline,
};

export const SIGNED_IN = {
  library: open('/library'),
  'library-list': open('/library?layout=list'),
  'library-series': open('/library?view=series'),
  'library-filters': open('/library?min_rating=4'),
  'library-none': open('/library?category=manga&min_rating=5&year_end=1900'),
  'library-state': step.quickChange,
  'library-all': open('/library/all'),
  selection: step.ticked(''),
  'selection-list': step.ticked('&layout=list'),
  'selection-tag': step.tagging,
  scan: open('/library/series-scan'),
  'own-saga': open('/library/sagas/Blacksad'),
  'own-saga-list': open('/library/sagas/Blacksad?view=list'),
  'book-dialog': step.firstBook,
  book: step.bookPage(''),
  'book-unfolded': step.unfolded,
  'book-form': step.bookPage('/edit'),
  'book-reading': step.bookPage('/readings/1'),
  'book-history': step.bookPage('/history'),
  'book-new': open('/books/new?by=hand'),
  'book-new-dialog': step.over('/books/new'),
  'book-refused': step.refused,
  'book-found': open('/books/new?q=dune'),
  'book-lost': open('/books/none'),
  next: open('/next'),
  'sagas-reader': shared('/sagas'),
  saga: shared('/sagas/one-piece'),
  'saga-short': shared('/sagas/dune'),
  'saga-begun': shared('/sagas/blacksad'),
  'saga-cells': shared('/sagas/blacksad?view=cells'),
  'saga-list': shared('/sagas/blacksad?view=list'),
  'saga-long-covers': shared('/sagas/one-piece?view=covers'),
  volume: shared('/sagas/dune/1'),
  'author-reader': shared('/authors/rene-goscinny'),
  'author-reader-none': shared('/authors/frank-herbert'),
  search: open('/search?q=dune'),
  'search-none': open('/search?q=xyzzyqwerty'),
  'search-start': open('/search'),
  suggestions: step.suggestions,
  work: step.work,
  discover: open('/discover'),
  ignored: open('/discover/ignored'),
  loans: open('/loans'),
  wishes: open('/wishes'),
  toast: step.toast,
  bin: open('/bin'),
  profile: open('/profile'),
  'profile-all': open('/profile?year=all'),
  year: open(`/profile/years/${YEAR}`),
  leave: open('/profile/delete'),
  security: open('/profile/security'),
  export: open('/export'),
};

export const IMPORTING = {
  import: open('/import'),
  'import-refused': open('/import?refused=binary_file'),
  'import-ready': open(({ ready }) => `/import/${ready}`),
  'import-applied': open(({ applied }) => `/import/${applied}`),
  'import-undone': open(({ undone }) => `/import/${undone}`),
  'import-nothing': open(({ nothing }) => `/import/${nothing}`),
  'book-failed': open(({ spoilt }) => `/books/${spoilt}`),
};

export const EMPTY = {
  'empty-library': open('/library'),
  'empty-next': open('/next'),
  'empty-profile': open('/profile'),
  'empty-discover': open('/discover'),
  'empty-loans': open('/loans'),
  'empty-wishes': open('/wishes'),
  'empty-bin': open('/bin'),
  'empty-import': open('/import'),
  'empty-year': open(`/profile/years/${YEAR}`),
};

/** While Open Library is away. */
export const WITHOUT_OPEN_LIBRARY = {
  'search-away': open('/search?q=caravane'),
  'book-found-away': open('/books/new?q=caravane'),
  'work-away': open('/works/OL1W'),
};

/** Of a server that is developed on. */
export const IN_DEVELOPMENT = { styleguide: step.slowly('/styleguide') };
