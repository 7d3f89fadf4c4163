import { GET as universal } from '@/app/api/openlibrary/search-universal/route';
import { searchUniversal } from '@/lib/openlibrary/universal.service';
import { freshPace, freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { booksOf } from '../support/books';
import { aReader, answer, type Reader } from '../support/request';

const openLibrary = withStandIn();
let reader: Reader;

const LIBRARY = [
  { title: 'Astérix le Gaulois', author: 'René Goscinny', category: 'bd', saga: 'Astérix', volume_number: 1 },
  { title: 'La Serpe d’or', author: 'René Goscinny', category: 'bd', saga: 'Astérix', volume_number: 2 },
  { title: 'Harry Potter à l’école des sorciers', author: 'J. K. Rowling', saga: 'Harry Potter', volume_number: 1 },
  { title: 'L’Attaque des Titans', author: 'Hajime Isayama', category: 'manga', saga: 'L’Attaque des Titans' },
  { title: 'Les Frères Karamazov', author: 'Fiodor Dostoïevski', isbn: '978-2-07-036914-0' },
  { title: 'On a marché sur la Lune', author: 'Hergé', category: 'bd' },
  { title: 'Sans titre', author: 'Personne', description: 'Une histoire de phares bretons.' },
];

beforeAll(async () => {
  await aReader();
  await freshStart();
  reader = await aReader();
  for (const book of LIBRARY) await booksOf(reader).add(book);
});
beforeEach(async () => {
  openLibrary().behave({ kind: 'ok' });
  await freshPace();
});

const find = async (q: string, more: { category?: 'bd' | 'manga' | 'roman'; by?: Reader } = {}) => {
  const { by = reader, category } = more;
  return searchUniversal(by.id, { q, category, limit: 60 }, { language: 'fr', tolerant: true });
};
const ownIn = ({ results }: Awaited<ReturnType<typeof find>>) =>
  results.flatMap((result) => (result.type === 'own_book' ? [{ ...result, title: result.book.title }] : []));
const ownTitles = async (...asked: Parameters<typeof find>) => ownIn(await find(...asked)).map(({ title }) => title);

describe('the results of a search', () => {
  it.each([
    ['without accents', 'asterix', 'Astérix le Gaulois'],
    ['with a letter missing in each word', 'hary poter', 'Harry Potter à l’école des sorciers'],
    ['with a space for the apostrophe', 'l attaque des titans', 'L’Attaque des Titans'],
    ['by an author whose name is spelled otherwise', 'dostoyevsky', 'Les Frères Karamazov'],
    ['by saga and volume', 'asterix tome 2', 'La Serpe d’or'],
    ['by author and title in any order', 'rowling ecole', 'Harry Potter à l’école des sorciers'],
    ['by ISBN', '9782070369140', 'Les Frères Karamazov'],
    ['by its other ISBN', '2070369145', 'Les Frères Karamazov'],
    ['by its description', 'phares bretons', 'Sans titre'],
  ])('hold a book of one’s own %s', async (_how, q, title) => {
    expect((await ownTitles(q))[0]).toBe(title);
  });

  it('say that the book of an ISBN is exactly what was sought', async () => {
    expect(ownIn(await find('978-2-07-036914-0'))).toMatchObject([
      { relevance: 'exact', title: 'Les Frères Karamazov' },
    ]);
  });

  it('do not take a word for another while something is found by it as it is', async () => {
    expect(await ownTitles('dune')).toEqual(['On a marché sur la Lune']);
    const other = await aReader();
    await booksOf(other).add({ title: 'Les Enfants de Dune', author: 'Frank Herbert' });
    await booksOf(other).add({ title: 'On a marché sur la Lune', author: 'Hergé' });
    expect(await ownTitles('dune', { by: other })).toEqual(['Les Enfants de Dune']);
  });

  it('put what was meant by a slip below what Open Library has by the words themselves', async () => {
    const { results } = await find('dune');
    const titles = results.flatMap((result) => (result.type === 'series' ? [] : [result.book.title]));
    expect(titles.indexOf('Dune')).toBeGreaterThanOrEqual(0);
    expect(titles.indexOf('Dune')).toBeLessThan(titles.indexOf('On a marché sur la Lune'));
  });

  it('hold each book once, of the category that is asked for', async () => {
    expect(await ownTitles('asterix')).toEqual(['Astérix le Gaulois', 'La Serpe d’or']);
    expect(await ownTitles('asterix', { category: 'manga' })).toEqual([]);
    expect(await ownTitles('hary poter', { category: 'roman' })).toHaveLength(1);
    expect(await ownTitles('hary poter', { category: 'bd' })).toEqual([]);
  });

  it('are the reader’s alone, and there while Open Library is down', async () => {
    openLibrary().behave({ kind: 'down' });
    expect(await ownTitles('hary poter en panne')).toEqual([]);
    const found = await find('hary poter');
    expect(ownIn(found)).toHaveLength(1);
    expect(await ownTitles('hary poter', { by: await aReader() })).toEqual([]);
  });

  it('leave the API as it is: there a text is found as it is written', async () => {
    const ask = async (q: string) => {
      const { body } = await answer(
        universal(reader.ask(`/api/openlibrary/search-universal?q=${encodeURIComponent(q)}`)),
      );
      return body.results.filter(({ type }: { type: string }) => type === 'own_book');
    };
    expect(await ask('hary poter')).toEqual([]);
    expect(await ask('harry potter')).toHaveLength(1);
  });
});
