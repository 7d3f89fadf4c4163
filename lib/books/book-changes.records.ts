import 'server-only';
import { createHash } from 'node:crypto';
import type { BookChangeRecord } from '@/models/book-change';
import type { BookFields } from './books.records';

/** These follow from the readings, or from the change itself. */
const FOLLOWING = new Set(['status', 'date_started', 'date_completed', 'current_page', 'date_added', 'updated_at']);

const DIGEST_LENGTH = 16;

const isKept = (field: string): field is keyof BookFields => !FOLLOWING.has(field);
const written = (value: unknown) => JSON.stringify(value ?? null);
const digestOf = (value: unknown) =>
  createHash('sha256').update(written(value)).digest('base64url').slice(0, DIGEST_LENGTH);

export type ChangedFields = BookChangeRecord['fields'];

/** Which fields differ, and what is needed to take the difference back. */
export const differenceOf = (before: BookFields, after: BookFields): ChangedFields => {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)].filter(isKept));
  const changed = [...fields].filter((field) => written(before[field]) !== written(after[field]));
  return Object.fromEntries(
    changed.map((field) => [field, { before: before[field] ?? null, after: digestOf(after[field]) }]),
  );
};

/** What a book was before a change, in those fields that nobody has touched since; null when there are none. */
export const takenBack = (book: BookFields, changed: ChangedFields): Partial<BookFields> | null => {
  const untouched = Object.entries(changed).filter(
    ([field, { after }]) => isKept(field) && digestOf(book[field]) === after,
  );
  return untouched.length ? Object.fromEntries(untouched.map(([field, { before }]) => [field, before])) : null;
};
