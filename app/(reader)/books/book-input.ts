const INTEGERS = ['total_pages', 'current_page', 'volume_number', 'publication_year'] as const;
const TEXTS = [
  'title',
  'author',
  'category',
  'status',
  'ownership',
  'saga',
  'publisher',
  'genre',
  'isbn',
  'cover_url',
  'description',
  'review',
] as const;

export type BookField = (typeof TEXTS)[number] | (typeof INTEGERS)[number] | 'rating';

const FIELDS: readonly BookField[] = [...TEXTS, ...INTEGERS, 'rating'];
const isNumeric = (field: BookField) => field === 'rating' || INTEGERS.some((name) => name === field);

/** What was typed, as it was typed: a form that is refused keeps it. */
export type BookValues = Partial<Record<BookField, string>>;

// The last one counts: a group of radio buttons comes after the empty value that stands for none of them.
export const bookValues = (form: FormData): BookValues =>
  Object.fromEntries(
    FIELDS.filter((field) => form.has(field)).map((field) => [field, String(form.getAll(field).at(-1))]),
  );

const toNumber = (typed: string) => {
  const text = typed.replace(/\s/g, '').replace(',', '.');
  if (text === '') return null;
  // What is no number stays what it is, so that the schema refuses it.
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : typed;
};

/** The values of a form as the schemas of a book want them. A field that the form does not have is not there. */
export const bookInput = (values: BookValues): Record<string, unknown> =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const typed = values[field];
      return typed === undefined ? [] : [[field, isNumeric(field) ? toNumber(typed) : typed]];
    }),
  );
