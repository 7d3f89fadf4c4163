import { readIsbn } from '../fields/identifiers';
import { FIELD_READERS } from '../fields/fields';
import { cellOf, finishRow } from '../finish-row';
import { emptyDraft } from '../draft';
import type { ImportedRow, RefusedRow } from '../imported-row.schemas';
import { isData } from '../source/header';
import { LIMITS } from '../source/limits';
import { linesOf } from '../source/lines';
import { UnreadableFile } from '../unreadable-file';
import { sameIsbn } from '@/lib/books/isbn';
import type { Format } from './format';

const CANDIDATE = /(?<![\dA-Za-z])(?:97[89][\s.‐‑–-]?)?\d(?:[\s.‐‑–-]?\d){8}[\s.‐‑–-]?[\dXx](?![\dA-Za-z])/g;

/** An ISBN has four parts, and a prefix when it is long: what has more is a number of a telephone. */
const MOST_PARTS = { isbn10: 4, isbn13: 5 };

const isbnOf = (candidate: string): string[] => {
  const found = readIsbn(candidate);
  const parts = candidate.split(/[\s.‐‑–-]+/).length;
  return found && parts <= MOST_PARTS[found.form] ? [found.isbn] : [];
};

/** The ISBNs that stand in a text, each once. */
const isbnsIn = (text: string): string[] => {
  const found = text.match(CANDIDATE)?.flatMap(isbnOf) ?? [];
  return [...new Map(found.map((isbn) => [sameIsbn(isbn), isbn])).values()];
};

/** One book for each ISBN of a line; a line without any is refused. */
function* readLine(row: number, text: string): Generator<ImportedRow | RefusedRow> {
  const raw = { text };
  const isbns = isbnsIn(text);
  if (!isbns.length) yield finishRow(row, raw, emptyDraft());
  for (const [i, isbn] of isbns.entries()) {
    const draft = emptyDraft();
    FIELD_READERS.isbn(cellOf('text', isbn, draft), draft);
    const book = finishRow(row, raw, draft);
    yield isbns.length > 1 && book.kind === 'book' ? { ...book, part: { number: i + 1, of: isbns.length } } : book;
  }
}

/** Any text in which ISBNs stand: a list, a mail, a table without a header. */
export const isbnList: Format = {
  id: 'isbns',
  name: 'ISBN',
  columns: null,
  recognises: ({ text, table }) => (isbnsIn(text).length && !(table && isData(table.header)) ? 10 : 0),
  async *read(source) {
    let row = 0;
    for await (const line of linesOf(source.text(), LIMITS.row)) {
      if (!line.trim()) continue;
      if (++row > LIMITS.rows) throw new UnreadableFile('too_many_rows', row);
      yield* readLine(row, line.trim());
    }
  },
};
