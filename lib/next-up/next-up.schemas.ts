import { z } from 'zod';
import { BOOK } from '@/lib/books/book-examples.schemas';
import { Book } from '@/lib/books/books.schemas';
import { limit } from '@/lib/http/query.schemas';
import { GridVolume, NextVolume } from '@/lib/sagas/grid.schemas';

const count = z.int().min(0);

export const NextUpFilter = z.object({ limit: limit(20) });

export const NextBook = Book.pick({
  id: true,
  title: true,
  author: true,
  category: true,
  saga: true,
  volume_number: true,
  volume_label: true,
  cover_url: true,
  current_page: true,
  total_pages: true,
  rating: true,
  date_completed: true,
  updated_at: true,
}).meta({
  id: 'NextBook',
  examples: [
    {
      id: BOOK.id,
      title: BOOK.title,
      author: BOOK.author,
      category: BOOK.category,
      saga: BOOK.saga,
      volume_number: BOOK.volume_number,
      volume_label: '',
      cover_url: '',
      current_page: 12,
      total_pages: 48,
      rating: null,
      date_completed: null,
      updated_at: BOOK.updated_at,
    },
  ],
});

const series = z.string().nullable().meta({ description: 'The permanent name of its series in the catalogue.' });

/** The most volumes that are told one by one. */
export const MOST_CELLS = 14;

const SagaCell = GridVolume.pick({ number: true, owned: true, read: true, reading: true, announced: true }).meta({
  id: 'SagaCell',
});

/** How far somebody is in a saga. */
const soFar = {
  read: count,
  total: count.meta({ description: 'Expected volumes that are out, as far as they are known.' }),
  volumes: z.array(SagaCell).meta({
    description: `Its expected volumes in their order; empty for a saga of more than ${MOST_CELLS}.`,
  }),
};

const SagaNext = z
  .object({
    saga: z.string(),
    series,
    volume: NextVolume,
    book: NextBook.nullable().meta({ description: 'The book that provides it; null when it is to be bought.' }),
    ...soFar,
  })
  .meta({ id: 'SagaNext' });

const SagaMissing = z
  .object({ saga: z.string(), series, gaps: z.array(z.number()), tail: z.array(z.number()), ...soFar })
  .meta({ id: 'SagaMissing' });

const Announced = z
  .object({ saga: z.string(), series, number: z.number(), title: z.string(), year: z.int() })
  .meta({ id: 'AnnouncedVolume' });

/** What to read now, what to buy, and what is to come, across all sagas. */
export const NextUp = z
  .object({
    reading: z.array(NextBook).meta({ description: 'Books being read, the last touched first.' }),
    next: z.array(SagaNext).meta({
      description:
        'The next volume of each saga that was begun: those on the shelf first, then those to buy; the last touched first.',
    }),
    missing: z.array(SagaMissing).meta({ description: 'What sagas lack, the last touched first.' }),
    finished: z.array(NextBook).meta({ description: 'The books that were finished last.' }),
    announced: z.array(Announced).meta({ description: 'Volumes that are not out yet, the nearest first.' }),
    totals: z.object({
      reading: count,
      next: count,
      missing: count,
      missing_volumes: count.meta({ description: 'What sagas lack, volume by volume.' }),
      announced: count,
      begun: count.meta({ description: 'Sagas that were begun and have a volume left to read.' }),
    }),
  })
  .meta({
    id: 'NextUp',
    examples: [
      {
        reading: [],
        next: [
          {
            saga: 'Astérix',
            series: 'asterix',
            volume: {
              number: 9,
              label: '9',
              title: 'Astérix et les Normands',
              book_id: null,
              is_owned: false,
              is_reading: false,
            },
            book: null,
            read: 8,
            total: 41,
            volumes: [],
          },
        ],
        missing: [{ saga: 'Astérix', series: 'asterix', gaps: [7], tail: [9], read: 8, total: 41, volumes: [] }],
        finished: [],
        announced: [{ saga: 'Astérix', series: 'asterix', number: 42, title: '', year: 2027 }],
        totals: { reading: 0, next: 1, missing: 1, missing_volumes: 2, announced: 1, begun: 1 },
      },
    ],
  });

export type NextUp = z.infer<typeof NextUp>;
export type NextBook = z.infer<typeof NextBook>;
export type SagaCell = z.infer<typeof SagaCell>;
