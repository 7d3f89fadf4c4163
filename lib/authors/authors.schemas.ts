import { z } from 'zod';
import { BOOK } from '@/lib/books/book-examples.schemas';
import { Book, CATEGORIES } from '@/lib/books/books.schemas';

export const AuthorPath = z.object({
  author_name: z
    .string()
    .meta({ description: 'A part of the name; accents and capitals do not matter.', examples: ['Goscinny'] }),
});

export const OwnAuthorPath = z.object({
  author_name: z.string().meta({
    description: 'A whole name, as in `by` of `GET /api/books`; accents, capitals and signs do not matter.',
    examples: ['René Goscinny'],
  }),
});

export const Author = z
  .object({
    name: z.string(),
    books_count: z.int().min(1),
    categories: z.array(z.enum(CATEGORIES)),
    sagas: z.array(z.string()),
  })
  .meta({
    id: 'Author',
    examples: [{ name: 'René Goscinny, Albert Uderzo', books_count: 1, categories: ['bd'], sagas: ['Astérix'] }],
  });

const count = z.int().min(0);

const AuthorBook = Book.pick({
  id: true,
  title: true,
  author: true,
  category: true,
  saga: true,
  volume_number: true,
  volume_label: true,
  status: true,
  cover_url: true,
});

/** The most sagas, and the most books without one, that are named: all of them are on the shelf. */
export const MOST_NAMED = 12;

/** What a reader has of one author, at one look. */
export const OwnAuthor = z
  .object({
    name: z.string(),
    total_books: count,
    completed_books: count,
    reading_books: count,
    to_read_books: count,
    paused_books: count,
    abandoned_books: count,
    sagas: z
      .array(
        z.object({
          name: z.string(),
          books_count: z.int().min(1),
          completed_books: count,
          book: AuthorBook.meta({
            description: 'The one that is being read, else the first to read, else the last volume.',
          }),
        }),
      )
      .meta({ description: `Those with the most books of the author, ${MOST_NAMED} at most.` }),
    books: z
      .array(AuthorBook)
      .meta({ description: `Those without a saga, the last added first, ${MOST_NAMED} at most.` }),
  })
  .meta({
    id: 'OwnAuthor',
    examples: [
      {
        name: 'René Goscinny',
        total_books: 1,
        completed_books: 1,
        reading_books: 0,
        to_read_books: 0,
        paused_books: 0,
        abandoned_books: 0,
        sagas: [{ name: 'Astérix', books_count: 1, completed_books: 1, book: AuthorBook.parse(BOOK) }],
        books: [],
      },
    ],
  });

export type OwnAuthor = z.infer<typeof OwnAuthor>;
export type AuthorBook = z.infer<typeof AuthorBook>;
export type Author = z.infer<typeof Author>;
