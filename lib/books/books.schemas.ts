import { z } from 'zod';
import { limit, offset } from '@/lib/http/query.schemas';
import { text } from '@/lib/text/text.schemas';

export const CATEGORIES = ['roman', 'bd', 'manga'] as const;
export const STATUSES = ['to_read', 'reading', 'completed'] as const;
export const SORTS = [
  '-date_added',
  'date_added',
  'title',
  'author',
  '-rating',
  '-updated_at',
  'volume_number',
] as const;

export const Category = z.string().trim().toLowerCase().pipe(z.enum(CATEGORIES)).meta({ id: 'Category' });
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
  })
  .meta({ id: 'NewBook' });

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
  })
  .partial()
  .meta({ id: 'BookPatch' });

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
    ol_key: z.string().optional(),
    auto_added: z.boolean(),
    date_added: date,
    date_started: date.nullable(),
    date_completed: date.nullable(),
    updated_at: date.optional(),
  })
  .meta({ id: 'Book' });

export const BookPath = z.object({ book_id: z.string() });

/** Which of a reader's books, in which order, and which part of the list. */
export const BookFilter = z.object({
  limit: limit(20),
  offset,
  sort: z.enum(SORTS).default('-date_added'),
  category: z.enum(CATEGORIES).optional(),
  status: Status.optional(),
  author: z.string().optional(),
  saga: z.string().optional(),
  q: z.string().optional(),
  standalone: z.enum(['true', 'false']).default('false'),
  view_mode: z.enum(['books', 'series']).default('books'),
});

export type Category = (typeof CATEGORIES)[number];
export type Status = z.infer<typeof Status>;
export type NewBook = z.output<typeof NewBook>;
export type BookPatch = z.output<typeof BookPatch>;
export type Book = z.infer<typeof Book>;
export type BookFilter = z.output<typeof BookFilter>;
