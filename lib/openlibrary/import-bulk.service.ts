import 'server-only';
import type { Book } from '@/lib/books/books.schemas';
import { noteAdded } from '@/lib/books/change-books.service';
import { AppError } from '@/lib/errors';
import { ImportRequest, type BulkRequest } from './import.schemas';
import { importWork } from './import.service';
import { oneByOne } from './one-by-one';
import { toUnavailable, UpstreamError } from './upstream-error';

type Refused = { book: unknown; error: string };
type Outcome = { imported: Book } | { duplicate: Refused } | { error: Refused; failure?: UpstreamError };

const BAD_ENTRY = 'Entrée invalide : ol_key (texte) et category (roman, bd ou manga) sont attendus';

const said = ({ detail }: AppError) => (typeof detail === 'string' ? detail : BAD_ENTRY);

const importOne = async (userId: string, entry: unknown, language: string): Promise<Outcome> => {
  const { data } = ImportRequest.safeParse(entry);
  if (!data) return { error: { book: entry, error: BAD_ENTRY } };
  try {
    return { imported: (await importWork(userId, data, language)).book };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refused = { book: entry, error: said(error) };
    if (error.code === 'conflict') return { duplicate: refused };
    return { error: refused, ...(error.cause instanceof UpstreamError && { failure: error.cause }) };
  }
};

const failureOf = (outcome: Outcome) => ('error' in outcome ? outcome.failure : undefined);

const giveUp = (book: unknown, failure: UpstreamError): Outcome => ({
  error: { book, error: said(toUnavailable(failure)) },
  failure,
});

export const importBulk = async (userId: string, { books: entries }: BulkRequest, language: string) => {
  if (!entries?.length) throw new AppError('bad_request', 'Indiquez au moins un livre à importer (books)');
  const outcomes = await oneByOne(entries, (entry) => importOne(userId, entry, language), failureOf, giveUp);
  const failures = outcomes.map(failureOf);
  if (failures[0] && failures.every(Boolean)) throw toUnavailable(failures[0]);
  const imported = outcomes.flatMap((outcome) => ('imported' in outcome ? outcome.imported : []));
  const duplicates = outcomes.flatMap((outcome) => ('duplicate' in outcome ? outcome.duplicate : []));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? outcome.error : []));
  return {
    summary: {
      total_requested: entries.length,
      imported: imported.length,
      duplicates: duplicates.length,
      errors: errors.length,
    },
    results: { imported, duplicates, errors },
    undo: await noteAdded(
      userId,
      imported.map(({ id }) => id),
    ),
  };
};
