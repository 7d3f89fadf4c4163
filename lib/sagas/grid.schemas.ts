import { z } from 'zod';
import { BOOK } from '@/lib/books/book-examples.schemas';
import { Book, CATEGORIES } from '@/lib/books/books.schemas';
import { UndoToken } from '@/lib/books/undo.schemas';
import { PartialDate } from '@/lib/readings/readings.schemas';

const count = z.int().min(0);
const percentage = z.int().min(0).max(100);
const numbers = z.array(z.number());

export const SagaSettings = z
  .object({
    is_done: z.boolean().meta({ description: '“Finished for me”: nothing is missing and nothing comes next.' }),
    stop_at: z
      .int()
      .min(0)
      .max(10_000)
      .nullable()
      .meta({ description: '“I stop at volume 12”: what comes after is not expected.' }),
    ignores_extras: z.boolean().meta({ description: 'Specials and volumes between two numbers do not count.' }),
  })
  .meta({ id: 'SagaSettings', examples: [{ is_done: false, stop_at: null, ignores_extras: true }] });

export const SagaSettingsPatch = z
  .object({
    is_done: z.boolean(),
    stop_at: z.int32().min(0).max(10_000).nullable(),
    ignores_extras: z.boolean(),
  })
  .partial()
  .meta({ id: 'SagaSettingsPatch', examples: [{ stop_at: 12 }] });

const FROM = ['library', 'catalogue', 'openlibrary', 'hole'] as const;
const flag = (description: string) => z.boolean().meta({ description });

export const GridVolume = z
  .object({
    number: z.number().nullable(),
    label: z.string(),
    title: z.string().meta({ description: 'Empty when nobody knows it.' }),
    year: z.int().nullable(),
    is_extra: flag('A special, or a volume between two numbers.'),
    is_expected: flag('Part of what the reader means to have: counted, and missing when it is not owned.'),
    owned: z.boolean(),
    read: flag('Read at least once, whether owned or not.'),
    reading: z.boolean(),
    abandoned: flag('Given up, and not read since.'),
    wished: z.boolean(),
    borrowed: z.boolean(),
    lent: z.boolean(),
    announced: flag('Not out yet: its year is still to come.'),
    books: z
      .array(z.object({ id: z.uuid(), title: z.string(), cover_url: z.string(), is_omnibus: z.boolean() }))
      .meta({ description: 'The books that provide it; an omnibus provides several volumes.' }),
    from: z.enum(FROM).meta({
      description:
        'How it is known: by a book of the reader, by the catalogue, by Open Library as far as it was asked before, or only because a higher number is in the library.',
    }),
  })
  .meta({ id: 'GridVolume' });

const EXAMPLE_VOLUME = {
  number: 8,
  label: '8',
  title: BOOK.title,
  year: 1966,
  is_extra: false,
  is_expected: true,
  owned: true,
  read: true,
  reading: false,
  abandoned: false,
  wished: false,
  borrowed: false,
  lent: false,
  announced: false,
  books: [{ id: BOOK.id, title: BOOK.title, cover_url: BOOK.cover_url, is_omnibus: false }],
  from: 'library',
} as const;

export const NextVolume = z
  .object({
    number: z.number(),
    label: z.string(),
    title: z.string(),
    book_id: z.uuid().nullable().meta({ description: 'The book to take from the shelf; null when there is none yet.' }),
    is_owned: z.boolean(),
    is_reading: z.boolean(),
  })
  .meta({ id: 'NextVolume' });

export const SagaGrid = z
  .object({
    name: z.string(),
    author: z.string(),
    category: z.enum(CATEGORIES),
    series: z
      .object({
        slug: z.string(),
        name: z.string(),
        status: z.enum(['completed', 'ongoing']),
        volumes: z.int().nullable(),
        as_of: z
          .string()
          .nullable()
          .meta({ description: 'The year or month at which the number of volumes was true.' }),
      })
      .nullable()
      .meta({ description: 'The entry of the catalogue that the saga is; null when it is not known there.' }),
    settings: SagaSettings,
    volumes: z.array(GridVolume),
    gaps: numbers.meta({ description: 'Expected, not owned, before the last owned one.' }),
    tail: numbers.meta({
      description: 'Expected, not owned, after the last owned one; only the catalogue knows those.',
    }),
    progress: z.object({
      total: count.meta({ description: 'Expected volumes, as far as they are known.' }),
      is_total_known: z.boolean(),
      owned: count,
      read: count,
      owned_percentage: percentage,
      read_percentage: percentage,
    }),
    is_given_up: flag('The last volume that was begun was given up: nothing comes next.'),
    next: NextVolume.nullable(),
  })
  .meta({
    id: 'SagaGrid',
    examples: [
      {
        name: 'Astérix',
        author: 'René Goscinny',
        category: 'bd',
        series: { slug: 'asterix', name: 'Astérix', status: 'ongoing', volumes: 9, as_of: '2025-10' },
        settings: { is_done: false, stop_at: null, ignores_extras: false },
        volumes: [EXAMPLE_VOLUME],
        gaps: [7],
        tail: [9],
        progress: {
          total: 9,
          is_total_known: true,
          owned: 7,
          read: 7,
          owned_percentage: 78,
          read_percentage: 78,
        },
        is_given_up: false,
        next: {
          number: 9,
          label: '9',
          title: 'Astérix et les Normands',
          book_id: null,
          is_owned: false,
          is_reading: false,
        },
      },
    ],
  });

export const SeriesPath = z.object({
  slug: z.string().meta({ description: 'The permanent name of a series of the catalogue.', examples: ['asterix'] }),
});

export const ReadTo = z
  .object({
    volume: z.number().min(0).max(2000),
    finished: PartialDate.nullable()
      .optional()
      .meta({ description: 'When they were read, as well as it is known; null for unknown. Without it: now.' }),
  })
  .meta({ id: 'ReadTo', examples: [{ volume: 12, finished: '2019' }] });

export const ReadToAnswer = z
  .object({
    message: z.string(),
    updates_made: count,
    created_books: z.array(Book).meta({ description: 'Volumes that were read without being in the library.' }),
    undo: UndoToken,
  })
  .meta({
    id: 'ReadToAnswer',
    examples: [
      {
        message: '12 tomes marqués comme lus',
        updates_made: 12,
        created_books: [],
        undo: '8c1f6a52-0d3e-4b7a-9f15-2e6d4c8b7a90',
      },
    ],
  });

export type SagaSettings = z.infer<typeof SagaSettings>;
export type GridVolume = z.infer<typeof GridVolume>;
export type NextVolume = z.infer<typeof NextVolume>;
export type SagaGrid = z.infer<typeof SagaGrid>;
export type ReadTo = z.output<typeof ReadTo>;
