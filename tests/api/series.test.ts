import { GET as detect } from '@/app/api/series/detect/route';
import { GET as popular } from '@/app/api/series/popular/route';
import { GET as search } from '@/app/api/series/search/route';
import { booksOf } from '../support/books';
import { aReader, answer, type Reader } from '../support/request';
import { sagasOf } from '../support/sagas';

type Named = { name: string };
let reader: Reader;
beforeAll(async () => {
  reader = await aReader();
});
const ask = (handler: (request: Request) => Promise<Response>, query: Record<string, string>) =>
  answer(handler(reader.ask(`/api/series/x?${new URLSearchParams(query)}`)));
const names = (series: Named[]) => series.map(({ name }) => name);

describe('popular series', () => {
  it('come by popularity, ties in catalogue order, those in French by default', async () => {
    const { body } = await ask(popular, { limit: '5' });
    expect(names(body.series)).toEqual(['Harry Potter', 'Le Seigneur des Anneaux', 'One Piece', 'Astérix', 'Tintin']);
    expect(body).toMatchObject({ total: 5, category: null, language: 'fr' });
    expect(Object.keys(body.series[0])).toEqual([
      'name',
      'category',
      'score',
      'keywords',
      'authors',
      'variations',
      'volumes',
      'languages',
      'description',
      'first_published',
      'status',
    ]);
  });

  it('are those of a category and a language', async () => {
    const { body } = await ask(popular, { category: 'roman', language: 'pl' });
    expect(names(body.series)).toContain('Witcher');
    expect(body).toMatchObject({ category: 'roman', language: 'pl', total: body.series.length });
  });

  it('are all of them when the language is sent empty', async () => {
    const [all, french] = [await ask(popular, { language: '', limit: '100' }), await ask(popular, { limit: '100' })];
    expect(all.body.language).toBe('');
    expect(all.body.total).toBeGreaterThanOrEqual(french.body.total);
  });

  it.each<Record<string, string>>([{ category: 'poem' }, { limit: '-1' }, { limit: 'x' }])(
    'refuse %j',
    async (query) => {
      expect((await ask(popular, query)).status).toBe(422);
    },
  );
});

describe('searching the catalogue', () => {
  it('adds up the reasons', async () => {
    const { body } = await ask(search, { q: 'HARRY potter' });
    expect(body.series[0]).toMatchObject({ name: 'Harry Potter', isSeriesCard: true });
    const reasons: string[] = body.series[0].match_reasons;
    expect(reasons.slice(0, 2)).toEqual(['exact_name', 'exact_variation']);
    const keywords = Number(reasons.find((reason) => reason.startsWith('keywords_'))?.split('_')[1] ?? 0);
    expect(body.series[0].search_score).toBe(10_000 + 9000 + 1000 * keywords + 1800);
  });

  it('never answers what is only popular', async () => {
    expect((await ask(search, { q: 'zzzzzz' })).body).toEqual({ series: [], total: 0, search_term: 'zzzzzz' });
  });

  it('finds by author and other names, without accents', async () => {
    expect(names((await ask(search, { q: 'goscinny' })).body.series)).toEqual(expect.arrayContaining(['Astérix']));
    expect(names((await ask(search, { q: 'shingeki' })).body.series)).toContain('Attack on Titan');
  });

  it('counts before the limit, and needs two letters', async () => {
    const { body } = await ask(search, { q: 'harry potter', limit: '0' });
    expect([body.series, body.total > 0]).toEqual([[], true]);
    expect((await ask(search, { q: ' h ' })).body).toEqual({ series: [], total: 0, search_term: ' h ' });
    expect((await ask(search, { q: '' })).body.total).toBe(0);
    expect((await ask(search, {})).body.detail).toEqual([
      { loc: ['query', 'q'], msg: expect.any(String), type: 'missing' },
    ]);
  });
});

describe('detecting the series of a book', () => {
  const detected = async (title: string, author?: string) =>
    (await ask(detect, { title, ...(author && { author }) })).body.detected_series;

  it('knows it by its author, by its name, by its keywords', async () => {
    expect((await detected('Un titre', 'par J. K. Rowling'))[0]).toMatchObject({
      confidence: 80,
      match_reasons: ['author_match'],
    });
    expect((await detected('One-Piece, tome 3'))[0]).toMatchObject({ series: { name: 'One Piece' } });
    expect(await detected('Un titre', 'Rowling')).toEqual([]);
    expect(
      (await detected('Harry Potter et la Chambre des secrets', 'J.K. Rowling'))[0].confidence,
    ).toBeGreaterThanOrEqual(160);
  });

  it('answers at most five, the surest first, and repeats the question', async () => {
    const { body } = await ask(detect, { title: 'Batman Superman Naruto Bleach Dune Tintin Astérix' });
    expect(body.detected_series).toHaveLength(5);
    const confidences = body.detected_series.map(({ confidence }: { confidence: number }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(body.book_info.author).toBeNull();
  });

  it('takes an empty title, not an absent one', async () => {
    expect((await ask(detect, { title: '' })).body.detected_series).toEqual([]);
    expect((await ask(detect, {})).status).toBe(422);
  });
});

describe('completing a series', () => {
  it('begins one from the catalogue, with the real titles', async () => {
    const sagas = sagasOf(await aReader());
    const { status, body } = await sagas.complete({ series_name: 'harry POTTER', target_volumes: 9 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      series_name: 'harry POTTER',
      total_volumes: 9,
      existing_volumes: 0,
      created_volumes: 7,
      skipped_volumes: [8, 9],
    });
    expect(body.created_books[0]).toMatchObject({
      saga: 'Harry Potter',
      author: 'J.K. Rowling',
      category: 'roman',
      auto_added: true,
    });
    expect(body.created_books[0].title).toMatch(/école des sorciers/i);
    expect((await sagas.complete({ series_name: 'Harry Potter', target_volumes: 9 })).body.created_books).toEqual([]);
  });

  it('continues an owned saga in its own spelling', async () => {
    const me = await aReader();
    await booksOf(me).add({
      title: 'T',
      author: 'Moi',
      saga: 'Ma SÉRIE',
      volume_number: 2,
      genre: 'g',
      publisher: 'p',
    });
    const { body } = await sagasOf(me).complete({ series_name: 'ma serie', target_volumes: 3 });
    expect(body).toMatchObject({ created_volumes: 2, existing_volumes: 1, skipped_volumes: [] });
    expect(body.created_books[1]).toMatchObject({
      title: 'Ma SÉRIE - Tome 3',
      author: 'Moi',
      genre: 'g',
      publisher: 'p',
    });
  });

  it('takes a book of the reader as template, never that of another', async () => {
    const [me, other] = [await aReader(), await aReader()];
    const theirs = (await booksOf(other).add({ title: 'T', author: 'Autre' })).body.id;
    const mine = (await booksOf(me).add({ title: 'T', author: 'Moi', category: 'bd' })).body.id;
    const complete = (template_book_id: string) =>
      sagasOf(me).complete({ series_name: 'Inconnue', target_volumes: 1, template_book_id });
    expect((await complete(theirs)).status).toBe(404);
    expect((await complete(mine)).body.created_books[0]).toMatchObject({
      author: 'Moi',
      category: 'bd',
      saga: 'Inconnue',
    });
  });

  it.each([
    [{}, 400],
    [{ series_name: '' }, 400],
    [{ series_name: null }, 400],
    [{ series_name: 12 }, 422],
    [{ series_name: 'Nulle part' }, 404],
    [{ series_name: 'Dune', target_volumes: 0 }, 422],
  ])('answers %j with %i', async (body, status) => {
    expect((await sagasOf(await aReader()).complete(body)).status).toBe(status);
  });
});
