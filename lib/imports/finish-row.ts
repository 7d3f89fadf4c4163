import type { Cell, Draft } from './draft';
import { ImportedRow, type RefusedRow, type RowRefusal, type RowWarning } from './imported-row.schemas';
import { roleOf } from './fields/words';
import { placeInSeries } from './place-in-series';
import type { Status } from '@/lib/books/books.schemas';
import type { Outcome, Reading } from '@/lib/readings/readings.schemas';
import { readingsOf } from './settle-readings';

const STATUS_OF = {
  ongoing: 'reading',
  finished: 'completed',
  paused: 'paused',
  abandoned: 'abandoned',
} as const satisfies Record<Outcome, Status>;

type Raw = ImportedRow['raw'];

export const refuse = (row: number, raw: Raw, reason: RowRefusal): RefusedRow => ({
  kind: 'refused',
  row,
  raw,
  reason,
});

/** Names one thing that was left out of a row. */
export const warning = (code: RowWarning['code'], column: string, value = ''): RowWarning => ({ code, column, value });

export const cellOf = (column: string, text: string, draft: Draft): Cell => ({
  text,
  column,
  warn: (code, value = text) => draft.warnings.push(warning(code, column, value)),
});

const people = ({ contributors, roles, said }: Draft): Draft['contributors'] =>
  contributors
    .map((person, i) => ({ ...person, role: (roles[i] && roleOf(roles[i])) || person.role }))
    .filter(({ name, role }) => role !== 'other' || !said.authors.includes(name));

const joined = (pieces: readonly (string | undefined)[], by: string) => pieces.filter(Boolean).join(by);

const lending = ({ said, isLoanOver }: Draft) => (isLoanOver ? { lent_to: undefined, lent_since: undefined } : said);

/** All that a draft says, under the names of a book; what it does not say is undefined. */
const told = (draft: Draft) => {
  const { said, notes, subtitle, review_title, volume } = draft;
  const title = joined([said.title, subtitle], ' : ');
  const { lent_to, lent_since } = lending(draft);
  const review = joined([review_title, said.review], '\n\n');
  const readings = readingsOf(draft);
  return {
    ...said,
    // Files repeat the shelf that stands for a status among the others.
    tags: said.tags.filter((tag) => tag !== said.shelf),
    lent_to,
    lent_since: lent_to && lent_since,
    ...placeInSeries(title || undefined, said.saga, volume),
    status: statusBy(draft, readings),
    readings,
    contributors: people(draft),
    notes: joined(notes, '\n\n'),
    ...(review && { review, private: true }),
  };
};

/** Dates of readings tell a status where no column does. */
const statusBy = ({ status, said }: Draft, readings: readonly Reading[]): Status | undefined => {
  const outcome = readings.at(-1)?.outcome;
  if (status !== undefined || said.shelf !== undefined || outcome === undefined) return status;
  return STATUS_OF[outcome];
};

const isSomething = (value: unknown) =>
  value !== undefined && value !== '' && (typeof value !== 'object' || value === null || Object.keys(value).length > 0);

type Schema = { safeParse: (value: unknown) => { success: boolean; data?: unknown } };

/** What the schemas of a book allow; what breaks one is left out whole, and named. */
const allowed = (values: object, warnings: RowWarning[]) => {
  const shape: Record<string, Schema> = ImportedRow.shape;
  const kept: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    if (!isSomething(value)) continue;
    const { success, data } = shape[field]?.safeParse(value) ?? { success: true, data: value };
    if (success) kept[field] = data;
    else warnings.push(warning('out_of_bounds', field));
  }
  return kept as Omit<ImportedRow, 'kind' | 'row' | 'raw' | 'warnings'>;
};

/** Whether a row tells which book it is about: by title, or by what can be looked up. */
const isKnown = ({ title, isbn13, source_ids }: ReturnType<typeof told>) =>
  Boolean(title || isbn13 || source_ids.openlibrary || source_ids.openlibrary_work);

/** A row made of what its cells say, or its refusal. */
export const finishRow = (row: number, raw: Raw, draft: Draft): ImportedRow | RefusedRow => {
  if (draft.isWithdrawn) return refuse(row, raw, 'deleted_at_source');
  const values = told(draft);
  if (!isKnown(values)) return refuse(row, raw, 'no_title_nor_isbn');
  const warnings = [...draft.warnings];
  const book = allowed(values, warnings);
  if (values.title && !book.title) return refuse(row, raw, 'title_too_long');
  return { kind: 'book', row, raw, warnings, ...book };
};
