import 'server-only';
import type { Category } from '@/lib/books/books.schemas';
import { listIdentities } from '@/lib/books/import-books.service';
import { whatSagasLack } from '@/lib/next-up/next-up.service';
import { ignoredBy } from './ignored.service';

/** What the next volume of a begun saga is, and which volumes are missing between others. */
export type SagaSuggestion = {
  saga: string;
  author: string;
  category: Category;
  next: { number: number; title: string; read: number; total: number } | null;
  missing: number[];
};

/** The author and category of each saga, as its book added first tells them. */
const sagasOf = async (userId: string) => {
  const sagas = new Map<string, { author: string; category: Category }>();
  for (const { saga, author, category } of await listIdentities(userId))
    if (saga && !sagas.has(saga)) sagas.set(saga, { author, category });
  return sagas;
};

/**
 * What a reader's sagas lack, from what BOOKTIME itself knows: one entry for each saga, those that were begun with the
 * volume that comes next. What is ignored is left out.
 */
export const suggestForSagas = async (userId: string, now = new Date()): Promise<SagaSuggestion[]> => {
  const [{ next, missing }, sagas, ignored] = await Promise.all([
    whatSagasLack(userId, now),
    sagasOf(userId),
    ignoredBy(userId),
  ]);
  const gaps = new Map(missing.map((one) => [one.saga, one.gaps]));
  const nexts = new Map(next.map((one) => [one.saga, one]));
  // Both are in the order in which sagas were touched.
  return [...new Set([...nexts.keys(), ...gaps.keys()])].flatMap((saga) => {
    const [told, continued] = [sagas.get(saga), nexts.get(saga)];
    const lacking = (gaps.get(saga) ?? []).filter((number) => number !== continued?.volume.number);
    if (!told || ignored.hasSaga(saga) || (!continued && lacking.length === 0)) return [];
    const { read = 0, total = 0, volume } = continued ?? {};
    return [
      {
        saga,
        ...told,
        next: volume ? { number: volume.number, title: volume.title, read, total } : null,
        missing: lacking,
      },
    ];
  });
};
