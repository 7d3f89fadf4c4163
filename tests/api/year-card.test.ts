import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import fc from '../support/property';
import { GET } from '@/app/api/stats/years/[year]/card.png/route';
import { drawable } from '@/app/og/_pictures/drawable';
import { fillShelves } from '@/app/_year-card/shelf';
import { shelvesPicture } from '@/app/_year-card/shelf-picture';
import { yearCardWords } from '@/app/_year-card/year-card-words';
import { chooseLanguage } from '@/lib/accounts/accounts.service';
import { LOCALE_NAMES } from '@/lib/i18n/locales';
import { yearCard, type ShelvedBook } from '@/lib/statistics/year-card.service';
import { YearCardQuery } from '@/lib/statistics/year.schemas';
import { booksOf } from '../support/books';
import { aReader, answer, withParams } from '../support/request';

type Drawn = {
  answers: { status: number; headers: Record<string, string>; body: string }[];
  elsewhere: string[];
  complaints: string[];
};

const DRAW = ['--import', 'tsx', 'tests/support/draw-year-cards.ts'];

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const read = (title: string, finished: string, fields: object = {}) =>
    books.add({ title, author: 'A', readings: [{ finished, outcome: 'finished' }], ...fields });
  const ask = (year: string, query = '', headers: Record<string, string> = {}) => {
    const request = reader.ask(`/api/stats/years/${year}/card.png${query}`, { headers });
    return { url: request.url, year, headers: Object.fromEntries(request.headers) };
  };
  // Not synchronously: the database may live in this process.
  const draw = async (...asked: ReturnType<typeof ask>[]): Promise<Drawn> => {
    const drawing = spawn(process.execPath, DRAW, { env: process.env, stdio: ['pipe', 'pipe', 'inherit'] });
    drawing.stdin.end(JSON.stringify(asked));
    const drawn: Drawn = JSON.parse(await text(drawing.stdout));
    expect(drawn.complaints).toEqual([]);
    return drawn;
  };
  return { reader, read, ask, draw };
};

const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the picture of a year', () => {
  it('is drawn for a year with books and for one without, for nobody else to keep, and asks nobody else', async () => {
    const { read, ask, draw } = await setup();
    for (const title of ['Dune', '進撃の巨人', 'Война и мир', 'Le Petit Prince 🌹', 'Œuvres complètes, l’intégrale'])
      await read(title, '2024', { total_pages: 900 });
    const { answers, elsewhere } = await draw(ask('2024'), ask('1999'), ask('2999'));
    expect(answers).toHaveLength(3);
    for (const { status, headers, body } of answers) {
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/png', 'no-store']);
      const png = Buffer.from(body, 'base64');
      expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      expect(sizeOf(png)).toEqual([1080, 1350]);
    }
    expect(new Set(answers.map(({ body }) => body)).size).toBe(3);
    expect(elsewhere).toEqual([]);
  });

  it('speaks the language that is asked for, else the reader’s', async () => {
    const { ask, draw } = await setup();
    const { answers } = await draw(
      ask('2024', '?lang=fr'),
      ask('2024', '?lang=en'),
      ask('2024', '?lang=fr', { 'accept-language': 'en' }),
      ask('2024', '', { 'accept-language': 'en-GB,fr' }),
      ask('2024', '', { 'accept-language': 'de' }),
    );
    const [french, english, ...others] = answers.map(({ body }) => body);
    expect(french).not.toBe(english);
    expect(others).toEqual([french, english, french]);
  });

  it('speaks the language that was chosen for the account before the one of the browser', async () => {
    const { reader, ask, draw } = await setup();
    await chooseLanguage(reader.id, 'en');
    const french = { 'accept-language': 'fr', cookie: 'booktime_locale=fr' };
    const { answers } = await draw(ask('2024', '?lang=en'), ask('2024', '', french), ask('2024', '?lang=fr', french));
    const [english, chosen, asked] = answers.map(({ body }) => body);
    expect(chosen).toBe(english);
    expect(asked).not.toBe(english);
  });

  it('is of four digits, in a language that is spoken here', async () => {
    const { reader } = await setup();
    const refused = (year: string, query = '') =>
      answer(GET(reader.ask(`/api/stats/years/${year}/card.png${query}`), withParams({ year })));
    expect((await refused('2024', '?lang=xx')).status).toBe(422);
    expect((await refused('hier')).status).toBe(404);
    expect(LOCALE_NAMES.filter((lang) => !YearCardQuery.safeParse({ lang }).success)).toEqual([]);
  });
});

it('a private book is counted, and nothing of it can be told from its spine', async () => {
  const { reader, read } = await setup();
  await read('Un secret', '2024-05', { private: true, category: 'bd', total_pages: 48 });
  await read('Un autre', '2024-06', { private: true, total_pages: 900 });
  const card = await yearCard(reader.id, '2024');
  expect(card).toMatchObject({ books: 2, pages: 948, shelf: [null, null] });
  const [first, second] = fillShelves(card.shelf, { width: 900, height: 600 }).spines;
  expect([first!.width, first!.height, first!.book]).toEqual([second!.width, second!.height, null]);
});

it('says the figures that are known, at most three', async () => {
  const { reader, read } = await setup();
  for (const day of ['2024-07-01', '2024-07-02', '2024-07-03', '2024-01-01'])
    await read(`Le ${day}`, day, { total_pages: 400, author: `Auteur ${day}` });
  const said = async (locale: 'fr' | 'en', name = 'Zoé') =>
    yearCardWords(await yearCard(reader.id, '2024'), name, locale);
  expect(await said('fr')).toEqual({
    lead: 'Zoé a lu',
    books: '4 livres',
    year: 'en 2024',
    figures: [
      { value: '1\u00a0600', label: 'pages' },
      { value: '3', label: 'en juillet, le plus beau mois' },
      { value: '3', label: 'jours de lecture d’affilée' },
    ],
    legend: 'Chaque dos, un livre. Son épaisseur suit les pages.',
  });
  await read('Sans pages', '2024');
  expect((await said('en', 'Алиса')).lead).toBe('I read');
  expect((await said('en')).figures[0]).toEqual({ value: '1,600', label: 'pages at least' });
  const blank = yearCardWords(await yearCard(reader.id, '2023'), 'Zoé', 'fr');
  expect(blank).toMatchObject({ books: '2023', year: 'page blanche', figures: [] });
});

it('draws only what its fonts hold, whole or not at all', () => {
  expect(drawable('  Les Misérables,\n l’Œuvre “I” – fin… ')).toBe('Les Misérables, l’Œuvre “I” – fin…');
  expect(drawable('Cafe\u0301')).toBe('Café');
  for (const title of ['進撃の巨人', 'Война', '🌹', 'A\u200b', '©', '™', 'ŉ']) expect(drawable(title)).toBe('');
});

const aShelved: fc.Arbitrary<ShelvedBook | null> = fc.option(
  fc.record({
    title: fc.string({ maxLength: 60 }),
    category: fc.constantFrom('roman', 'bd', 'manga'),
    saga: fc.string({ maxLength: 20 }),
    volume_number: fc.option(fc.nat(120)),
    pages: fc.option(fc.nat(100_000)),
  }),
);

it('finds room for every book of any year, none over the edge and none over another', () => {
  const room = { width: 936, height: 690 };
  fc.assert(
    fc.property(fc.array(aShelved, { maxLength: 400 }), (books) => {
      const shelves = fillShelves(books, room);
      expect(shelves.spines.map(({ book }) => book)).toEqual(books);
      for (const { x, y, width, height } of shelves.spines) {
        expect(width).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual(room.width + 0.01);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(shelves.planks.some((plank) => Math.abs(y + height - plank) < 0.01)).toBe(true);
      }
      shelves.spines.slice(1).forEach((spine, i) => {
        const before = shelves.spines[i]!;
        const isNextRow = spine.x === 0;
        expect(isNextRow || Math.abs(before.x + before.width - spine.x) < 0.01).toBe(true);
      });
      const picture = shelvesPicture(shelves, room.width, room.height);
      expect(picture).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 60 },
  );
});
