import mongoose, { type Model } from 'mongoose';

/** Where the moment is known a date is a whole instant, else a day, a month or a year; `planned` has not begun. */
type ReadingRecord = {
  started: string | null;
  finished: string | null;
  outcome: 'finished' | 'abandoned' | 'paused' | 'ongoing' | 'planned';
  pages: number | null;
  afresh?: true;
};

type Role =
  | 'author'
  | 'writer'
  | 'artist'
  | 'illustrator'
  | 'inker'
  | 'colorist'
  | 'letterer'
  | 'cover_artist'
  | 'translator'
  | 'editor'
  | 'preface'
  | 'narrator'
  | 'other';

/** What became of a copy, and what its reader keeps with it. */
type BookLifeRecord = {
  ownership: 'owned' | 'wished' | 'borrowed' | 'none';
  /** As well as it is known. */
  acquired: string | null;
  lent_to: string;
  lent_since: string | null;
  /** Status, dates and current page of a book follow from its readings, the current one last. */
  readings: ReadingRecord[];
  tags: string[];
  notes: string;
  quotes: { text: string; page: number | null }[];
  format: 'paper' | 'ebook' | 'audio' | null;
  language: string;
  contributors: { name: string; role: Role }[];
  /** What is printed in place of a number: 0.5, HS, 1-3. */
  volume_label: string;
  /** The numbers of the volumes an omnibus contains. */
  covers: number[];
  private: boolean;
};

/** A stored book. Its `_id` never leaves the database: `id` is a UUID. */
export type BookRecord = BookLifeRecord & {
  id: string;
  user_id: string;
  title: string;
  author: string;
  category: 'roman' | 'bd' | 'manga';
  description: string;
  total_pages: number | null;
  current_page: number | null;
  status: 'to_read' | 'reading' | 'completed' | 'paused' | 'abandoned';
  rating: number | null;
  review: string;
  cover_url: string;
  saga: string;
  volume_number: number | null;
  genre: string;
  publication_year: number | null;
  publisher: string;
  isbn: string;
  ol_key?: string;
  auto_added: boolean;
  date_added: Date;
  date_started: Date | null;
  date_completed: Date | null;
  updated_at?: Date;
  /** Counts changes, so that two at once cannot overwrite each other. */
  revision: number;
  /** Folded text of every field that a search looks at, made when the book is written. */
  search_text: string;
  /** Sort keys whose binary order is the order readers expect; a book without a number comes last. */
  title_key: string;
  author_key: string;
  volume_key: number;
  /** Every author as names are compared, and all of them as one: whoever is asked for is looked up here. */
  author_names: string[];
  /**
   * On a volume that BOOKTIME added to a saga, or brought from outside: which volume, or which work, it stands for. It is
   * unique for a reader, so that the same saga completed twice at once has no volume twice.
   */
  volume_claim?: string;
  /** On a book brought from outside: the ISBN it came with, unique for a reader, so that two works that have it are one book. */
  isbn_claim?: string;
  /** In short, all that a look at the whole library needs. */
  place: string;
  /** A number that follows from the place: the sum of a shelf tells whether it is as it was. */
  place_mark: number;
};

const text = { type: String, default: '' };
const required = { type: String, required: true };
const number = { type: Number, default: null };
const date = { type: Date, default: null };

const list = { type: mongoose.Schema.Types.Mixed };

/** A book stored before these existed has none of them: whoever reads it supplies what they mean when absent. */
const lifeFields = {
  ownership: String,
  acquired: String,
  lent_to: String,
  lent_since: String,
  readings: list,
  tags: list,
  notes: String,
  quotes: list,
  format: String,
  language: String,
  contributors: list,
  volume_label: String,
  covers: list,
  private: Boolean,
};

const bookFields = {
  id: required,
  user_id: required,
  title: required,
  author: required,
  category: required,
  description: text,
  total_pages: number,
  current_page: number,
  status: required,
  rating: number,
  review: text,
  cover_url: text,
  saga: text,
  volume_number: number,
  genre: text,
  publication_year: number,
  publisher: text,
  isbn: text,
  ol_key: String,
  auto_added: { type: Boolean, default: false },
  date_added: { type: Date, required: true },
  date_started: date,
  date_completed: date,
  updated_at: Date,
  revision: { type: Number, required: true },
  search_text: text,
  title_key: text,
  author_key: text,
  volume_key: { type: Number, required: true },
  author_names: { type: [String], required: true },
  volume_claim: String,
  isbn_claim: String,
  place: required,
  place_mark: { type: Number, required: true },
  ...lifeFields,
};

const bookSchema = new mongoose.Schema<BookRecord>(bookFields, { id: false, versionKey: false, collection: 'books' });
// Every index begins with the reader, so that a cluster sharded on it asks one shard only.
bookSchema.index({ user_id: 1, id: 1 }, { unique: true });
bookSchema.index({ user_id: 1, category: 1 });
bookSchema.index({ user_id: 1, status: 1 });
bookSchema.index({ user_id: 1, saga: 1, volume_number: 1 });
bookSchema.index({ user_id: 1, author: 1 });
bookSchema.index({ user_id: 1, author_names: 1 });
bookSchema.index({ user_id: 1, date_added: -1, id: 1 });
// Little of a library is lent: few books cost an entry.
bookSchema.index({ user_id: 1, lent_to: 1 }, { partialFilterExpression: { lent_to: { $gt: '' } } });
for (const claim of ['volume_claim', 'isbn_claim'])
  bookSchema.index(
    { user_id: 1, [claim]: 1 },
    { unique: true, partialFilterExpression: { [claim]: { $exists: true } } },
  );
bookSchema.index(
  { user_id: 1, title: 'text', author: 'text', saga: 'text' },
  // A text index takes the language of each document from the field it names, and refuses one that it does not know.
  { name: 'search', default_language: 'none', language_override: 'text_index_language' },
);

export const BookModel =
  (mongoose.models.Book as Model<BookRecord> | undefined) ?? mongoose.model<BookRecord>('Book', bookSchema);
