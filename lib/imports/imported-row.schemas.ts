import { z } from 'zod';
import { BookPatch } from '@/lib/books/books.schemas';
import { PartialDate } from '@/lib/readings/readings.schemas';
import { text } from '@/lib/text/text.schemas';
import { KeptBook } from './kept-book.schemas';

/** Why a whole file cannot be read. */
export const FILE_REFUSALS = [
  'empty_file',
  'file_too_large',
  'too_many_rows',
  'cell_too_large',
  'binary_file',
  'compressed_file',
  'spreadsheet_file',
  'goodreads_data_request',
  'unknown_encoding',
  'unknown_format',
  'no_header',
  'no_rows',
  'quote_not_closed',
  'malformed_csv',
  'malformed_xml',
  'malformed_json',
  'malformed_archive',
  'unknown_archive_version',
  'unpacked_too_large',
] as const;

/** Why one row of a file cannot become a book. */
export const ROW_REFUSALS = [
  'empty_row',
  'no_title_nor_isbn',
  'title_too_long',
  'too_many_cells',
  'too_many_volumes',
  'damaged_record',
  'not_a_book',
  'deleted_at_source',
] as const;

/** Why a value of a row was left out, or how it was changed; it stands in `raw` as it was. */
const WARNINGS = [
  'malformed',
  'out_of_bounds',
  'unknown_word',
  'invalid_isbn',
  'rating_rounded',
  'names_in_doubt',
  'cells_missing',
] as const;

const raw = z.record(z.string(), z.string()).meta({ description: 'The row as it stood: the text of each column.' });
const row = z.int().min(1).meta({ description: 'Which record of the file, the header aside.' });

export const RowWarning = z
  .object({
    code: z.enum(WARNINGS),
    column: z.string().meta({ description: 'The column, or the field that several make; empty for the row.' }),
    value: z.string(),
  })
  .meta({ id: 'ImportWarning', examples: [{ code: 'malformed', column: 'Date Read', value: '2021/13/45' }] });

/** What a row may say of a book, as the schemas of a book allow it. */
const said = BookPatch.pick({
  title: true,
  description: true,
  review: true,
  notes: true,
  quotes: true,
  tags: true,
  status: true,
  rating: true,
  readings: true,
  ownership: true,
  acquired: true,
  lent_to: true,
  lent_since: true,
  format: true,
  language: true,
  publisher: true,
  publication_year: true,
  total_pages: true,
  current_page: true,
  saga: true,
  volume_number: true,
  volume_label: true,
  covers: true,
  contributors: true,
  category: true,
  private: true,
});

/** One book told of by a row of a foreign file. It has a title, an ISBN or an id of Open Library; else what it does not say is absent. */
export const ImportedRow = z
  .object({
    kind: z.literal('book'),
    row,
    part: z
      .object({ number: z.int().min(1), of: z.int().min(1) })
      .optional()
      .meta({ description: 'Which book of a row that tells of several, as a manga series read up to a volume.' }),
    raw,
    warnings: z.array(RowWarning),
    ...said.shape,
    full_title: z.string().optional().meta({ description: 'The title with its series, as it stood in the file.' }),
    more_series: z
      .array(z.object({ saga: z.string(), volume_label: z.string() }))
      .optional()
      .meta({ description: 'Further series that the title names.' }),
    authors: z.array(text(500, 1)).optional(),
    isbn13: z.string().optional(),
    isbn10: z.string().optional(),
    source_ids: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'Under which id other sites know it: `goodreads`, `openlibrary`, `myanimelist`…' }),
    shelf: z.string().optional().meta({ description: 'A shelf of the reader in place of a status: theirs to map.' }),
    added: PartialDate.optional(),
    kept: KeptBook.optional().meta({ description: 'The book itself, whole, as our own archive has it.' }),
  })
  .meta({ id: 'ImportedRow' });

/** A row that cannot become a book, and why. */
export const RefusedRow = z
  .object({ kind: z.literal('refused'), row, raw, reason: z.enum(ROW_REFUSALS) })
  .meta({ id: 'ImportRefusedRow' });

export type FileRefusal = (typeof FILE_REFUSALS)[number];
export type RowRefusal = (typeof ROW_REFUSALS)[number];
export type RowWarning = z.infer<typeof RowWarning>;
export type ImportedRow = z.output<typeof ImportedRow>;
export type RefusedRow = z.infer<typeof RefusedRow>;
