import { GET as listAuthors } from '@/app/api/authors/route';
import { GET as authorBooks } from '@/app/api/authors/[author_name]/books/route';
import { GET as search } from '@/app/api/books/search-grouped/route';
import { booksOf } from '../support/books';
import { aReader, answer, withParams } from '../support/request';

type Found = { type: string; name?: string; title?: string };

const library = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const add = (title: string, saga = '', fields: object = {}) => books.add({ title, author: 'A', saga, ...fields });
  await add('Tome 2', 'Cœur de pierre', { volume_number: 2, status: 'completed' });
  await add('Tome 1', 'Cœur de pierre', { volume_number: 1, author: 'Z' });
  await add('Un cœur simple');
  await add('Le cœur du monde', 'Mondes', { category: 'bd' });
  return {
    search: (query: string) => answer(search(reader.ask(`/api/books/search-grouped?${query}`))),
    add,
    authors: () => answer(listAuthors(reader.ask('/api/authors'))),
    by: (name: string) => answer(authorBooks(reader.ask('/api/authors/x/books'), withParams({ author_name: name }))),
  };
};

describe('searching a library', () => {
  it('gives sagas first, then single books', async () => {
    const { body } = await (await library()).search('q=COEUR');
    expect(body).toMatchObject({
      total_books: 4,
      total_sagas: 2,
      search_term: 'COEUR',
      grouped_by_saga: true,
      series_first: true,
    });
    expect(body.results.map(({ type, name, title }: Found) => [type, name ?? title])).toEqual([
      ['saga', 'Cœur de pierre'],
      ['saga', 'Mondes'],
      ['book', 'Un cœur simple'],
    ]);
    expect(body.results[0]).toMatchObject({
      id: 'saga_cœur_de_pierre',
      author: 'A',
      match_reason: 'saga_match',
      latest_volume: 2,
      completion_percentage: 50,
      books: [{ volume_number: 1 }, { volume_number: 2 }],
    });
    expect(body.results[1].match_reason).toBe('title_match');
    expect(body.results[2].match_reason).toBe('individual_book');
  });

  it('leaves single books out from three sagas on', async () => {
    const { search, add } = await library();
    await add('Cœurs', 'Troisième');
    expect((await search('q=coeur')).body.results.map(({ type }: Found) => type)).toEqual(['saga', 'saga', 'saga']);
  });

  it.each(['q=c', 'q=', 'q=%20c%20', 'q=nothing', 'q=coeur&category=manga'])('finds nothing with %s', async (query) => {
    const { body } = await (await library()).search(query);
    expect(Object.keys(body)).toEqual(['results', 'total_books', 'total_sagas', 'search_term']);
    expect(body).toMatchObject({ results: [], total_books: 0, total_sagas: 0 });
  });

  it('needs a term, and a category that exists', async () => {
    const { search } = await library();
    expect((await search('')).status).toBe(422);
    expect((await search('q=abc&category=x')).status).toBe(422);
  });
});

describe('the authors of a library', () => {
  it('are listed with their books, categories and sagas', async () => {
    expect((await (await library()).authors()).body).toEqual([
      { name: 'A', books_count: 3, categories: ['roman', 'bd'], sagas: ['Cœur de pierre', 'Mondes'] },
      { name: 'Z', books_count: 1, categories: ['roman'], sagas: ['Cœur de pierre'] },
    ]);
  });

  it('are found by a part of their name', async () => {
    const { add, by } = await library();
    await add('Germinal', '', { author: 'Émile Zola' });
    await add('Nana', '', { author: 'Zola, Emile' });
    expect((await by('ZOLA')).body.map(({ title }: Found) => title)).toEqual(['Germinal', 'Nana']);
    expect((await by('Personne')).body).toEqual([]);
  });
});
