import 'server-only';
import type { Category } from '@/lib/books/books.schemas';
import type { BookIdentity } from '@/lib/books/duplicates';
import { listIdentities } from '@/lib/books/import-books.service';
import { whatSagasLack } from '@/lib/next-up/next-up.service';
import { ignoredBy } from './ignored.service';

type Next = Awaited<ReturnType<typeof whatSagasLack>>['next'][number];

/** What the next volume of a begun saga is, and which volumes are missing between others. */
export type SagaSuggestion = {
  saga: string;
  author: string;
  category: Category;
  next: { number: number; title: string; read: number; total: number } | null;
  missing: number[];
};

const toNext = ({ volume: { number, title }, read, total }: Next) => ({ number, title, read, total });

/** The author and category of each saga, as its book added first tells them. */
const sagasOf = (books: readonly BookIdentity[]) => {
  const sagas = new Map<string, Pick<BookIdentity, 'author' | 'category'>>();
  for (const { saga, author, category } of books) if (saga && !sagas.has(saga)) sagas.set(saga, { author, category });
  return sagas;
};

/**
 * What a reader's sagas lack, from what BOOKTIME itself knows: one entry for each saga, those that were begun with the
 * volume that comes next. What is ignored is left out.
 */
export const suggestForSagas = async (userId: string, now = new Date()) => {
  const [{ next, missing }, books, ignored] = await Promise.all([
    whatSagasLack(userId, now),
    listIdentities(userId),
    ignoredBy(userId),
  ]);
  const known = sagasOf(books);
  const gaps = new Map(missing.map((one) => [one.saga, one.gaps]));
  const nexts = new Map(next.map((one) => [one.saga, one]));
  // Both are in the order in which sagas were touched.
  const sagas = [...new Set([...nexts.keys(), ...gaps.keys()])].flatMap((saga): SagaSuggestion[] => {
    const [told, continued] = [known.get(saga), nexts.get(saga)];
    const lacking = (gaps.get(saga) ?? []).filter((number) => number !== continued?.volume.number);
    if (!told || ignored.hasSaga(saga) || (!continued && lacking.length === 0)) return [];
    return [{ saga, ...told, next: continued ? toNext(continued) : null, missing: lacking }];
  });
  return { sagas, hasBooks: books.length > 0 };
};
