import { z } from 'zod';
import { Book, Category } from '@/lib/books/books.schemas';
import { UndoToken } from '@/lib/books/undo.schemas';
import { text } from '@/lib/text/text.schemas';
import { BULK_IMPORT, IMPORT, MISSING_IMPORT } from './examples.schemas';

const optional = <S extends z.ZodType, D>(schema: S, standard: D) =>
  schema.nullish().transform((value) => (value ?? standard) as z.output<S> | D);

const Isbn = text(20).meta({
  description: 'Of the edition to store; without it, the edition that suits the reader’s language is.',
});

/** A work to import; the saga and the volume are stored only when they are sent. */
export const ImportRequest = z
  .object({
    ol_key: z.string().nullish(),
    category: optional(Category, 'roman' as const),
    saga: optional(text(1000), ''),
    volume_number: optional(z.int32().min(0).max(10_000), null),
    isbn: optional(Isbn, ''),
  })
  .meta({ id: 'ImportRequest', examples: [{ ol_key: '/works/OL893414W', category: 'roman' }] });

export const ImportAnswer = z.object({ message: z.string(), book: Book }).meta({ id: 'Imported', examples: [IMPORT] });

const MOST = 100;

/** Each entry is looked at on its own, so that a bad one does not fail the others. */
export const BulkRequest = z
  .object({ books: z.array(z.unknown()).max(MOST).nullish() })
  .meta({ id: 'BulkImportRequest', examples: [{ books: [{ ol_key: '/works/OL893414W', category: 'roman' }] }] });

const Refused = z.object({ book: z.unknown(), error: z.string() });
const count = z.int().min(0);

export const BulkAnswer = z
  .object({
    summary: z.object({ total_requested: count, imported: count, duplicates: count, errors: count }),
    results: z.object({ imported: z.array(Book), duplicates: z.array(Refused), errors: z.array(Refused) }),
    undo: UndoToken,
  })
  .meta({ id: 'BulkImported', examples: [BULK_IMPORT] });

export const MissingRequest = z
  .object({
    ol_keys: z.array(z.string()).max(MOST).nullish(),
    series_name: optional(text(1000), ''),
  })
  .meta({ id: 'ImportMissingRequest', examples: [{ ol_keys: ['/works/OL893414W'], series_name: 'Dune' }] });

export const MissingAnswer = z
  .object({
    message: z.string(),
    imported_books: z.array(Book),
    errors: z.array(z.string()),
    statistics: z.object({ total_requested: count, imported: count, errors: count }),
    undo: UndoToken,
  })
  .meta({ id: 'MissingImported', examples: [MISSING_IMPORT] });

export type ImportRequest = z.output<typeof ImportRequest>;
export type BulkRequest = z.output<typeof BulkRequest>;
export type MissingRequest = z.output<typeof MissingRequest>;
