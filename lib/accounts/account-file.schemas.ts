import { z } from 'zod';
import { BOOK } from '@/lib/books/book-examples.schemas';
import { Book } from '@/lib/books/books.schemas';
import { IgnoredSuggestion } from '@/lib/discover/ignored.schemas';
import { Passkey } from '@/lib/passkeys/passkeys.schemas';
import { Session } from '@/lib/sessions/sessions.schemas';
import { Account } from './accounts.schemas';

const moment = z.iso.datetime();
const text = z.string();
const target = z.int().nullable();

const KEPT_READING = { started: BOOK.date_started, finished: BOOK.date_completed, outcome: 'finished', pages: 48 };

const KeptReading = z.object({
  started: text.nullable(),
  finished: text.nullable(),
  outcome: text,
  pages: z.int().nullable(),
  afresh: z.literal(true).optional(),
});

const KeptBook = Book.extend({
  revision: z.int(),
  readings_kept: z.array(KeptReading).meta({ description: 'The readings to the moment, and the one that is planned.' }),
});

const KeptChange = z.object({
  id: z.uuid(),
  book_id: z.uuid(),
  at: moment,
  action: text,
  fields: z
    .record(text, z.object({ before: z.unknown(), after: text }))
    .meta({ description: 'What each field was, and a digest of what it became.' }),
  batch: text.optional(),
  undone: text.optional(),
});

const KeptSagaSettings = z.object({
  saga: text,
  is_done: z.boolean(),
  stop_at: z.number().nullable(),
  ignores_extras: z.boolean(),
});

const KeptSession = Session.omit({ id: true, is_current: true });

const KeptPasskey = Passkey.omit({ id: true });

const anything = z.record(text, z.unknown());

const KeptImport = z.looseObject({ id: z.uuid(), created_at: moment, file_name: text, state: text });
const KeptImportRow = z.looseObject({ batch_id: z.uuid(), n: z.int(), verdict: text, raw: anything });

/** Everything that is kept about a reader, in one file. */
export const AccountFile = z
  .object({
    format: z.literal('booktime-account'),
    version: z.literal(1).meta({ description: 'Grows when a key is taken away or changes its meaning.' }),
    exported_at: moment,
    account: Account.extend({ language: text.nullable() }),
    books: z.array(KeptBook),
    bin: z.array(z.object({ deleted_at: moment, book: KeptBook })),
    history: z.array(KeptChange),
    saga_settings: z.array(KeptSagaSettings),
    goals: z.array(z.object({ year: z.int(), books: target, volumes: target, pages: target })),
    reading_days: z.array(z.iso.date()).meta({ description: 'Days on which pages were turned.' }),
    ignored_suggestions: z.array(IgnoredSuggestion),
    imports: z.array(KeptImport).meta({ description: 'Files that were imported, and what was chosen of them.' }),
    import_rows: z
      .array(KeptImportRow)
      .meta({ description: 'What those files said, row by row, and what became of it.' }),
    import_files: z
      .array(z.object({ batch_id: z.uuid(), n: z.int(), created_at: moment }))
      .meta({ description: 'Pieces of files that wait to be applied; what they say is in the rows.' }),
    sessions: z.array(KeptSession).meta({ description: 'Where the reader is signed in.' }),
    passkeys: z
      .array(KeptPasskey)
      .meta({ description: 'Passkeys that open the account; what is secret stays in them.' }),
    recovery_codes: z
      .array(z.object({ created_at: moment }))
      .meta({ description: 'Codes that are left, without what they are.' }),
    remembered_answers: z
      .array(z.object({ key: text, answer: text.nullable(), created_at: moment }))
      .meta({ description: 'What was answered to requests with an `Idempotency-Key`, for a day.' }),
  })
  .meta({
    id: 'AccountFile',
    examples: [
      {
        format: 'booktime-account',
        version: 1,
        exported_at: BOOK.date_completed,
        account: {
          id: BOOK.user_id,
          first_name: 'Camille',
          last_name: 'Martin',
          created_at: BOOK.date_added,
          language: 'fr',
        },
        books: [{ ...BOOK, revision: 3, readings_kept: [KEPT_READING] }],
        bin: [],
        history: [],
        saga_settings: [{ saga: BOOK.saga, is_done: false, stop_at: 24, ignores_extras: true }],
        goals: [{ year: 2026, books: 40, volumes: null, pages: null }],
        reading_days: ['2026-03-02'],
        ignored_suggestions: [],
        imports: [],
        import_rows: [],
        import_files: [],
        sessions: [],
        passkeys: [],
        recovery_codes: [],
        remembered_answers: [],
      },
    ],
  });

export type AccountFile = z.infer<typeof AccountFile>;
type KeptBook = z.infer<typeof KeptBook>;
