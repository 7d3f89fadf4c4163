import { languageIn } from '@/lib/i18n/named-language';
import { contributorsIn, linesOf, quotesIn, volumesIn } from './book-lists';
import { asShown } from './changed-values';
import { typedDate } from './typed-date';

const asTyped = (typed: string) => typed;

export const toNumber = (typed: string) => {
  const text = typed.replace(/\s/g, '').replace(',', '.');
  if (text === '') return null;
  // What is no number stays what it is, so that the schema refuses it.
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : typed;
};

/** How the schemas of a book want what was typed in each field. */
const READ = {
  title: asTyped,
  author: asTyped,
  category: asTyped,
  status: asTyped,
  ownership: asTyped,
  /** When it was read, of a book that is added. */
  finished: typedDate,
  saga: asTyped,
  volume_number: toNumber,
  volume_label: asTyped,
  covers: volumesIn,
  publisher: asTyped,
  publication_year: toNumber,
  isbn: asTyped,
  total_pages: toNumber,
  language: languageIn,
  format: (typed: string) => typed || null,
  cover_url: asTyped,
  contributors: contributorsIn,
  genre: asTyped,
  description: asTyped,
  current_page: toNumber,
  rating: toNumber,
  review: asTyped,
  quotes: quotesIn,
  acquired: typedDate,
  tags: linesOf,
  notes: asTyped,
  private: (typed: string) => typed !== '',
} satisfies Record<string, (typed: string) => unknown>;

export type BookField = keyof typeof READ;

const FIELDS = Object.keys(READ) as BookField[];

/** What was typed, as it was typed: a form that is refused keeps it. */
export type BookValues = Partial<Record<BookField, string>>;

// The last one counts: a group of radio buttons comes after the empty value that stands for none of them.
export const bookValues = (form: FormData): BookValues =>
  Object.fromEntries(
    FIELDS.filter((field) => form.has(field)).map((field) => [field, asShown(String(form.getAll(field).at(-1)))]),
  );

/** The values of a form as the schemas of a book want them. A field that the form does not have is not there. */
export const bookInput = (values: BookValues): Record<string, unknown> =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const typed = values[field];
      return typed === undefined ? [] : [[field, READ[field](typed)]];
    }),
  );

const OVER: Record<string, string> = { completed: 'finished', abandoned: 'abandoned' };

/** The same of a book that is new. Read before it was added, it has the end that the reader knows: today is made up by nobody. */
export const newBookInput = (values: BookValues): Record<string, unknown> => {
  const { finished, ...book } = bookInput(values);
  // An end of what goes on is for the schema to refuse.
  const outcome = OVER[values.status ?? ''] ?? (finished && 'ongoing');
  if (!outcome) return book;
  const hasEnd = outcome === 'finished' && typeof book.total_pages === 'number';
  return { ...book, ...(hasEnd && { current_page: null }), readings: [{ finished, outcome }] };
};
