import { JSONParser } from '@streamparser/json';
import { emptyDraft } from '../draft';
import { FIELD_READERS } from '../fields/fields';
import { plainText } from '../fields/plain-text';
import { cellOf, finishRow, refuse } from '../finish-row';
import type { ImportedRow, RefusedRow } from '../imported-row.schemas';
import type { Field } from '../mapping.schemas';
import { LIMITS } from '../source/limits';
import { UnreadableFile } from '../unreadable-file';
import type { Format } from './format';

type Raw = ImportedRow['raw'];

const FIELDS = new Map<string, Field>(
  Object.entries({
    books_id: 'librarything_id',
    title: 'title',
    primaryauthor: 'author_last_first',
    isbn: 'isbn',
    originalisbn: 'isbn',
    ean: 'isbn',
    collections: 'collections',
    tags: 'tags',
    review: 'review',
    rating: 'rating',
    comment: 'notes',
    privatecomment: 'notes',
    publication: 'imprint',
    date: 'publication',
    pages: 'total_pages',
    language: 'language',
    entrydate: 'added',
    dateacquired: 'acquired',
    datestarted: 'started',
    dateread: 'finished',
  }),
);

/** What a value says in one line: the items of a list and the values of an object, one after the other. */
const flat = (value: unknown): string => {
  if (value === null || value === undefined || value === false) return '';
  return typeof value === 'object' ? Object.values(value).map(flat).filter(Boolean).join(' | ') : String(value);
};

const rawOf = (entry: object): Raw =>
  Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, flat(value)]));

type Person = { fl?: unknown; role?: unknown };

/** Those beside the first author, with their roles. */
const others = (entry: object): string =>
  ('authors' in entry && Array.isArray(entry.authors) ? (entry.authors as (Person | null)[]) : [])
    .slice(1)
    .flatMap((person) => (typeof person?.fl === 'string' ? `${person.fl} (${flat(person.role)})` : []))
    .join(' | ');

const readEntry = (row: number, entry: unknown): ImportedRow | RefusedRow => {
  if (typeof entry !== 'object' || entry === null) return refuse(row, { text: flat(entry) }, 'no_title_nor_isbn');
  const raw = rawOf(entry);
  const draft = emptyDraft();
  for (const [key, text] of Object.entries(raw)) {
    const field = FIELDS.get(key);
    if (text.length > LIMITS.row) throw new UnreadableFile('cell_too_large', row);
    if (!field || !text) continue;
    // All of it is written as HTML; the reader of reviews reads that itself.
    const read = field === 'review' ? text : plainText(text);
    FIELD_READERS[field](cellOf(key, read, draft), draft);
  }
  const people = plainText(others(entry));
  if (people) FIELD_READERS.contributors(cellOf('authors', people, draft), draft);
  return finishRow(row, raw, draft);
};

async function* entriesOf(text: AsyncIterable<string>): AsyncGenerator<unknown> {
  // Not kept, so that memory does not grow with the file.
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  let entries: unknown[] = [];
  parser.onValue = ({ value }) => void entries.push(value);
  parser.onError = (cause) => {
    throw new UnreadableFile('malformed_json', null, { cause });
  };
  for await (const piece of text) {
    parser.write(piece);
    yield* entries;
    entries = [];
  }
  if (!parser.isEnded) throw new UnreadableFile('malformed_json');
}

/** An object with an entry for each book. */
export const librarythingJson: Format = {
  id: 'librarything_json',
  name: 'LibraryThing (JSON)',
  columns: null,
  recognises: ({ text }) => (/^\s*\{\s*"\d+"\s*:\s*\{[^]*"books_id"/.test(text) ? 100 : 0),
  async *read(source) {
    let row = 0;
    for await (const entry of entriesOf(source.text())) {
      if (++row > LIMITS.rows) throw new UnreadableFile('too_many_rows', row);
      yield readEntry(row, entry);
    }
    if (row === 0) throw new UnreadableFile('no_rows');
  },
};
