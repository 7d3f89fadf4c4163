import mongoose from 'mongoose';
import { GET as scan, POST as apply } from '@/app/api/library/series-scan/route';
import { GET as suggest } from '@/app/api/series/suggest/route';
import { booksOf } from '../support/books';
import { answer, aReader, type Reader } from '../support/request';
import { undoOf } from '../support/undo';

type Proposal = { id: string; book_id: string; saga: string; reason: string; volume_number: number | null };

const SCAN = '/api/library/series-scan';
const scanOf = ({ ask }: Reader) => ({
  scan: () => answer(scan(ask(SCAN))),
  apply: (body: unknown = {}) => answer(apply(ask(SCAN, { method: 'POST', body }))),
});

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const add = async (title: string, author = 'Quelqu’un', more: object = {}) =>
    (await books.add({ title, author, ...more })).body.id as string;
  return { reader, books, add, undo: undoOf(reader), ...scanOf(reader) };
};

describe('a reader who asks for their series to be recognised', () => {
  it('sees each proposal with its reason, and nothing has changed', async () => {
    const { add, scan, books } = await setup();
    await add('Les Bidochon, tome 5 : Ragots intimes', 'Binet');
    await add('Le Messie de Dune', 'Frank Herbert');
    await add('Une saga inconnue, tomes 1 à 3');
    await add('Une saga inconnue, HS');
    await add('L’Étranger', 'Albert Camus');
    const before = (await books.list()).body;
    const { body } = await scan();
    expect(body.total).toBe(4);
    expect(body.proposals).toMatchObject([
      { saga: 'Les Bidochon', volume_number: 5, covers: [], reason: 'named', confidence: 98 },
      { saga: 'Dune', volume_number: 2, reason: 'volume_title' },
      { saga: 'Une saga inconnue', volume_number: null, covers: [1, 2, 3], reason: 'title_only' },
      { saga: 'Une saga inconnue', volume_number: null, covers: [], volume_label: 'HS', reason: 'title_only' },
    ]);
    expect(body.proposals[0].reason_text).toBe('Le titre nomme la série « Les Bidochon » du catalogue');
    expect((await books.list()).body).toEqual(before);
  });

  it('keeps the spelling of the sagas they have', async () => {
    const { add, scan } = await setup();
    await add('T1', 'Eiichiro Oda', { saga: 'ONE PIECE', volume_number: 1 });
    await add('One Piece, tome 2', 'Eiichiro Oda');
    await add('Ma série - Tome 1');
    await add('MA SÉRIE, tome 2');
    const { body } = await scan();
    expect(body.proposals.map(({ saga }: Proposal) => saga)).toEqual(['ONE PIECE', 'Ma série', 'Ma série']);
  });

  it('is told the volume that a book of a saga lacks, and keeps every saga and number they gave', async () => {
    const { add, scan } = await setup();
    await add('Naruto, tome 4', 'Masashi Kishimoto', { saga: 'Naruto' });
    await add('Naruto, tome 5', 'Masashi Kishimoto', { saga: 'Naruto', volume_number: 50 });
    await add('Naruto, tome 6', 'Masashi Kishimoto', { saga: 'Mes mangas' });
    await add('Naruto, tome 7', 'Masashi Kishimoto', { volume_number: 70 });
    const { body } = await scan();
    expect(body.proposals).toMatchObject([
      { saga: 'Naruto', volume_number: 4, reason: 'volume_in_title' },
      { saga: 'Naruto', volume_number: null, reason: 'named' },
    ]);
  });

  it('never sees another reader’s books', async () => {
    const { add } = await setup();
    await add('One Piece, tome 2', 'Eiichiro Oda');
    const other = await setup();
    expect((await other.scan()).body).toEqual({ proposals: [], total: 0 });
  });
});

describe('a reader who applies what was proposed', () => {
  it('has the books filed at once, and asking again changes nothing', async () => {
    const { add, apply, books, scan } = await setup();
    const id = await add('One Piece, tome 2', 'Eiichiro Oda', { rating: 4 });
    const omnibus = await add('Thorgal, intégrale 1 (tomes 1 à 3)', 'Van Hamme');
    const { body } = await apply();
    expect(body).toMatchObject({
      message: '2 livres rangés dans leur saga',
      updates_made: 2,
      skipped: [],
      remaining: 0,
    });
    expect((await books.get(id)).body).toMatchObject({ saga: 'One Piece', volume_number: 2, rating: 4 });
    expect((await books.get(omnibus)).body).toMatchObject({ saga: 'Thorgal', volume_number: null, covers: [1, 2, 3] });
    expect((await scan()).body.total).toBe(0);
    expect((await apply()).body).toMatchObject({ updates_made: 0, undo: null });
  });

  it('may take some of them, and is told those that are no more', async () => {
    const { add, apply, books, scan } = await setup();
    const first = await add('One Piece, tome 2', 'Eiichiro Oda');
    const second = await add('One Piece, tome 3', 'Eiichiro Oda');
    const third = await add('One Piece, tome 4', 'Eiichiro Oda');
    const [one, two] = (await scan()).body.proposals.map(({ id }: Proposal) => id);
    await books.change(second, { title: 'Autre chose' });
    const { body } = await apply({ proposal_ids: [one, two] });
    expect(body).toMatchObject({ updates_made: 1, skipped: [two], remaining: 1 });
    expect((await books.get(first)).body.saga).toBe('One Piece');
    expect((await books.get(third)).body.saga).toBe('');
    expect((await apply({ proposal_ids: [one] })).body).toMatchObject({ updates_made: 0, skipped: [one] });
  });

  it('can take it all back, except what they changed since', async () => {
    const { add, apply, books, undo } = await setup();
    const first = await add('One Piece, tome 2', 'Eiichiro Oda');
    const second = await add('One Piece, tome 3', 'Eiichiro Oda');
    const { body } = await apply();
    await books.change(second, { saga: 'À moi', volume_number: 9 });
    expect((await undo(body.undo)).body).toMatchObject({ undone: 1, kept: 1, kept_books: [second] });
    expect((await books.get(first)).body).toMatchObject({ saga: '', volume_number: null, covers: [] });
    expect((await books.get(second)).body).toMatchObject({ saga: 'À moi', volume_number: 9 });
  });

  it('is refused what is no list of proposals, and nothing changes', async () => {
    const { add, apply, scan } = await setup();
    await add('One Piece, tome 2', 'Eiichiro Oda');
    for (const proposal_ids of ['all', [1], Array.from({ length: 501 }, () => 'x')])
      expect((await apply({ proposal_ids })).status).toBe(422);
    expect((await apply({ proposal_ids: [] })).body).toMatchObject({ updates_made: 0, remaining: 1 });
    expect((await scan()).body.total).toBe(1);
  });

  it('costs as many commands for forty books as for four', async () => {
    const commands = async (count: number) => {
      const { add, apply } = await setup();
      for (let n = 1; n <= count; n++) await add(`Naruto, tome ${n}`, 'Masashi Kishimoto');
      const sent = jest.fn();
      mongoose.set('debug', sent);
      const { body } = await apply();
      mongoose.set('debug', false);
      expect(body.updates_made).toBe(count);
      return sent.mock.calls.length;
    };
    const few = await commands(4);
    expect(few).toBeGreaterThan(0);
    expect(await commands(40)).toBe(few);
  });
});

describe('a reader who types a title', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await aReader();
  });
  const ask = (query: Record<string, string>) =>
    answer(suggest(reader.ask(`/api/series/suggest?${new URLSearchParams(query)}`)));
  const first = async (title: string) => {
    const { suggestions } = (await ask({ title })).body;
    return suggestions[0]?.text ?? '';
  };

  it.each([
    ['Tome 3 de One P', 'Tome 3 de « One Piece » ?'],
    ['one pi', 'Un tome de « One Piece » ?'],
    ['One Piece to', 'Un tome de « One Piece » ?'],
    ['One Piece, tome 3', 'Tome 3 de « One Piece » ?'],
    ['Le Messie de Du', 'Tome 2 de « Dune » ?'],
    ['Harry Potter, tomes 1 à 3', 'Tomes 1-3 de « Harry Potter » ?'],
    ['Naruto HS', 'HS de « Naruto » ?'],
    ['zzz', ''],
    ['', ''],
  ])('%s → %s', async (title, text) => expect(await first(title)).toBe(text));

  it('is answered each series once, as many as asked for', async () => {
    const { suggestions } = (await ask({ title: 'ma', limit: '7' })).body;
    expect(suggestions).toHaveLength(7);
    expect(new Set(suggestions.map(({ slug }: { slug: string }) => slug)).size).toBe(7);
    expect((await ask({ title: 'x'.repeat(1001) })).status).toBe(422);
  });
});
