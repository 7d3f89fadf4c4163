// Apart from the schemas, so that a form in a browser offers the same without them.

export const CATEGORIES = ['roman', 'bd', 'manga'] as const;
/** The three that count, and two that a reading may also come to. */
export const STATUSES = ['to_read', 'reading', 'completed', 'paused', 'abandoned'] as const;
export const OWNERSHIPS = ['owned', 'wished', 'borrowed', 'none'] as const;
export const FORMATS = ['paper', 'ebook', 'audio'] as const;
export const ROLES = [
  'author',
  'writer',
  'artist',
  'illustrator',
  'inker',
  'colorist',
  'letterer',
  'cover_artist',
  'translator',
  'editor',
  'preface',
  'narrator',
  'other',
] as const;

export type Role = (typeof ROLES)[number];
