import { SaxesParser } from 'saxes';
import { emptyDraft, type Draft } from '../draft';
import { FIELD_READERS } from '../fields/fields';
import { cellOf, finishRow, refuse } from '../finish-row';
import type { ImportedRow, RefusedRow } from '../imported-row.schemas';
import type { Field } from '../mapping.schemas';
import { LIMITS } from '../source/limits';
import { UnreadableFile } from '../unreadable-file';
import { volumesOf } from './manga-volumes';
import type { Format } from './format';

type Raw = ImportedRow['raw'];

const FIELDS = new Map<string, Field>(
  Object.entries({
    manga_mangadb_id: 'myanimelist_id',
    series_mangadb_id: 'myanimelist_id',
    my_start_date: 'started',
    my_finish_date: 'finished',
    my_score: 'rating_of_ten',
    my_status: 'status',
    my_tags: 'tags',
    my_comments: 'notes',
  }),
);

/** Gathers the entries of a list as they go by. */
class Entries {
  private readonly parser = new SaxesParser();
  private entry: Raw | null = null;
  private text = '';
  /** Characters of the entry, and since the last tag: what never ends is not waited for. */
  private size = 0;
  private unended = 0;
  private done: Raw[] = [];

  constructor() {
    this.parser.on('opentag', ({ name }) => this.open(name));
    this.parser.on('closetag', ({ name }) => this.close(name));
    this.parser.on('text', (text) => this.add(text));
    this.parser.on('cdata', (text) => this.add(text));
    this.parser.on('error', (cause) => {
      throw new UnreadableFile('malformed_xml', null, { cause });
    });
  }

  private open(name: string) {
    this.unended = 0;
    if (name === 'manga') [this.entry, this.size] = [{}, 0];
    this.text = '';
  }

  private add(text: string) {
    if (!this.entry) return;
    this.size += text.length;
    if (this.size > LIMITS.row) throw new UnreadableFile('cell_too_large');
    this.text += text;
  }

  private close(name: string) {
    this.unended = 0;
    if (!this.entry) return;
    if (name !== 'manga') this.entry[name] = this.text.trim();
    else [this.entry, this.done] = [null, [...this.done, this.entry]];
    this.text = '';
  }

  /** The entries that a piece of the file completes. */
  take(piece: string): Raw[] {
    this.unended += piece.length;
    if (this.unended > LIMITS.row) throw new UnreadableFile('cell_too_large');
    this.parser.write(piece);
    const taken = this.done;
    this.done = [];
    return taken;
  }

  end() {
    this.parser.close();
  }
}

const draftOf = (raw: Raw): Draft => {
  const draft = emptyDraft();
  draft.said.category = 'manga';
  for (const [tag, text] of Object.entries(raw)) {
    const field = FIELDS.get(tag);
    if (field && text) FIELD_READERS[field](cellOf(tag, text, draft), draft);
  }
  return draft;
};

/** Each volume that an entry says to be read is a book of its own. */
function* readEntry(row: number, raw: Raw): Generator<ImportedRow | RefusedRow> {
  const title = raw.manga_title || raw.series_title || '';
  const drafts = title ? volumesOf(raw, title, draftOf) : [draftOf(raw)];
  if (!drafts) return yield refuse(row, raw, 'too_many_volumes');
  for (const [i, draft] of drafts.entries()) {
    const book = finishRow(row, raw, draft);
    yield drafts.length > 1 && book.kind === 'book' ? { ...book, part: { number: i + 1, of: drafts.length } } : book;
  }
}

/** The manga list of MyAnimeList, and of what exports to it. */
export const myanimelist: Format = {
  id: 'myanimelist',
  name: 'MyAnimeList (manga)',
  columns: null,
  recognises: ({ text }) => (/<myanimelist[\s>]/.test(text) ? 100 : 0),
  async *read(source) {
    const entries = new Entries();
    let row = 0;
    for await (const piece of source.text())
      for (const raw of entries.take(piece)) {
        if (++row > LIMITS.rows) throw new UnreadableFile('too_many_rows', row);
        yield* readEntry(row, raw);
      }
    entries.end();
    if (row === 0) throw new UnreadableFile('no_rows');
  },
};
