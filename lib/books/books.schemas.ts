import { z } from 'zod';
import { CATEGORIES, STATUSES } from './book-choices.schemas';
import { BOOK, NEW_BOOK } from './book-examples.schemas';
import { integer, limit, offset } from '@/lib/http/query.schemas';
import { text } from '@/lib/text/text.schemas';
import { bookLife, bookLifePatch, newBookLife } from './book-life.schemas';

export { CATEGORIES, STATUSES };
export const SORTS = [
  '-date_added',
  'date_added',
  'title',
  'author',
  '-rating',
  '-updated_at',
  'volume_number',
] as const;

export const Category = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.enum(CATEGORIES))
  .meta({ id: 'Category', description: `One of ${CATEGORIES.join(', ')}, in capitals or not.` });
export const Status = z.enum(STATUSES).meta({ id: 'Status' });

const isWebAddress = (value: string) => value === '' || (/^https?:\/\//i.test(value) && URL.canParse(value));
const isHalfStar = (value: number) => value >= 0 && value <= 5 && Number.isInteger(value * 2);

const pages = z.int32().min(0);
const short = text(1000);
const long = text(20_000);

const texts = {
  description: long,
  review: long,
  cover_url: short.refine(isWebAddress, 'Must be an http or https address'),
  saga: short,
  genre: short,
  publisher: short,
  isbn: short,
};
const integers = {
  total_pages: pages,
  current_page: pages,
  volume_number: z.int32().min(0).max(10_000),
  publication_year: z.int32(),
};
const rating = z
  .number()
  .refine(isHalfStar, 'Must be a number of half stars from 0.5 to 5, or 0 for none')
  .transform((value) => value || null);
const name = text(500, 1);

const each = <K extends string, A extends z.ZodType, B extends z.ZodType>(
  shape: Record<K, A>,
  make: (schema: A) => B,
) => Object.fromEntries(Object.entries<A>(shape).map(([key, schema]) => [key, make(schema)])) as Record<K, B>;

/** A book as it is added. Null, like absence, means the default. */
export const NewBook = z
  .object({
    title: name,
    author: name,
    category: Category.nullish().transform((value) => value ?? 'roman'),
    status: Status.nullish().transform((value) => value ?? 'to_read'),
    rating: rating.nullish().transform((value) => value ?? null),
    auto_added: z
      .boolean()
      .nullish()
      .transform((value) => value ?? false),
    ...each(texts, (schema) => schema.nullish().transform((value) => value ?? '')),
    ...each(integers, (schema) => schema.nullish().transform((value) => value ?? null)),
    ...newBookLife,
  })
  .meta({ id: 'NewBook', examples: [NEW_BOOK] });

/** A change of a book: what is absent stays, null clears what may be empty. */
export const BookPatch = z
  .object({
    title: name,
    author: name,
    category: Category,
    status: Status,
    rating: rating.nullable(),
    ...each(texts, (schema) => schema.nullable().transform((value) => value ?? '')),
    ...each(integers, (schema) => schema.nullable()),
    ...bookLifePatch,
  })
  .partial()
  .meta({ id: 'BookPatch', examples: [{ status: 'reading', current_page: 12 }] });

const date = z.iso.datetime();

export const Book = z
  .object({
    id: z.uuid(),
    user_id: z.uuid(),
    title: z.string(),
    author: z.string(),
    category: z.enum(CATEGORIES),
    description: z.string(),
    total_pages: z.int().nullable(),
    current_page: z.int().nullable(),
    status: Status,
    rating: z.number().nullable(),
    review: z.string(),
    cover_url: z.string(),
    saga: z.string(),
    volume_number: z.int().nullable(),
    genre: z.string(),
    publication_year: z.int().nullable(),
    publisher: z.string(),
    isbn: z.string(),
    ol_key: z
      .string()
      .meta({ description: 'The work at Open Library; only books imported from there have it.' })
      .optional(),
    auto_added: z.boolean().meta({ description: 'Added by a route that completes a saga, not by hand.' }),
    date_added: date,
    date_started: date.nullable(),
    date_completed: date.nullable(),
    updated_at: z.iso.datetime().meta({ description: 'Absent until the first change.' }).optional(),
    ...bookLife,
  })
  .meta({ id: 'Book', examples: [BOOK] });

export const BookPath = z.object({
  book_id: z.string().meta({ description: 'The `id` of a book.', examples: [BOOK.id] }),
});

/** Which of a reader's books, in which order, and which part of the list. */
export const BookFilter = z.object({
  limit: limit(20),
  offset,
  sort: z
    .enum(SORTS)
    .default('-date_added')
    .meta({ description: 'The order; `-` is the highest or the newest first.' }),
  category: z.enum(CATEGORIES).optional().meta({ description: 'Only this category.' }),
  status: Status.optional().meta({ description: 'Only this status.' }),
  author: z.string().optional().meta({ description: 'Only books whose author is exactly this text.' }),
  by: z.string().optional().meta({
    description:
      'Only books of which this is an author, alone or among others; accents, capitals and signs do not matter.',
  }),
  saga: z.string().optional().meta({ description: 'Only books of exactly this saga.' }),
  tag: z.string().optional().meta({ description: 'Only books with exactly this tag.' }),
  q: z.string().optional().meta({
    description:
      'A part of the title, author, saga, description, genre or publisher; accents and capitals do not matter.',
  }),
  min_rating: z.coerce
    .number()
    .min(0.5)
    .max(5)
    .optional()
    .meta({ description: 'Only books with at least so many stars.' }),
  year_start: integer.optional().meta({ description: 'Only books published in this year or later.' }),
  year_end: integer.optional().meta({ description: 'Only books published in this year or before.' }),
  has_review: z.enum(['true', 'false']).optional().meta({ description: '`true`: only books with a review.' }),
  standalone: z.enum(['true', 'false']).default('false').meta({ description: '`true`: only books without a saga.' }),
  view_mode: z
    .enum(['books', 'series'])
    .default('books')
    .meta({ description: '`series`: one card for each saga instead of the books.' }),
});

export type Category = (typeof CATEGORIES)[number];
export type Status = z.infer<typeof Status>;
export type NewBook = z.output<typeof NewBook>;
export type BookPatch = z.output<typeof BookPatch>;
export type Book = z.infer<typeof Book>;
export type BookFilter = z.output<typeof BookFilter>;
