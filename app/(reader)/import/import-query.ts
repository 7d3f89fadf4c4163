import type { Route } from 'next';
import { VERDICTS, type ImportBatch } from '@/lib/imports/imports.schemas';

export type Verdict = (typeof VERDICTS)[number];
export type ImportQuery = { verdict: Verdict; page: number };
/** In an address: the answer that was given last was not kept. */
export const UNKEPT = 'unkept';
type Given = Record<string, string | string[] | undefined>;

/** The rows that want to be seen first: open questions, else the first verdict that there is. */
const firstOf = ({ counts, undecided }: ImportBatch): Verdict => {
  if (undecided) return 'probable';
  return VERDICTS.find((verdict) => counts[verdict] > 0) ?? 'new';
};

/** What the address says, as far as it makes sense. */
export const parseImportQuery = ({ verdict, page }: Given, batch: ImportBatch): ImportQuery => ({
  verdict: VERDICTS.find((known) => known === verdict) ?? firstOf(batch),
  page: typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
});

/** Where an import is shown; `isUnkept`: with word of an answer that came too late. */
export const importPath = (
  id: string,
  { verdict, page, isUnkept }: Partial<ImportQuery> & { isUnkept?: boolean } = {},
): Route => {
  const query = new URLSearchParams();
  if (verdict) query.set('verdict', verdict);
  if (page && page > 1) query.set('page', String(page));
  if (isUnkept) query.set(UNKEPT, '1');
  const text = query.toString();
  return (text ? `/import/${id}?${text}` : `/import/${id}`) as Route;
};
