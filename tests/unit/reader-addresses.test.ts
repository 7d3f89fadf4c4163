import { bookInput, bookValues } from '@/app/(reader)/books/book-input';
import { libraryPath, parseLibraryQuery, WITHOUT_FILTERS } from '@/app/(reader)/library/library-query';
import { bookHeadings } from '@/app/_components/volume-title';
import { nextPath } from '@/lib/auth/next-path';

describe('the address of the library', () => {
  it('passes over what it does not know', () => {
    const query = parseLibraryQuery({ category: 'poem', status: ['reading', 'x'], sort: 'length', page: '-3', x: '1' });
    expect(query).toEqual({ view: 'books', layout: 'grid', sort: '-date_added', page: 1 });
  });

  it('says only what is not as usual, and survives being read again', () => {
    expect(libraryPath(parseLibraryQuery({}))).toBe('/library');
    const path = libraryPath(parseLibraryQuery({ category: 'bd', sort: 'title', page: '3' }), { page: 4 });
    expect(path).toBe('/library?category=bd&sort=title&page=4');
  });

  it('keeps what narrows the shelf, and passes over what a form left empty', () => {
    const query = parseLibraryQuery({
      author: 'Hergé',
      saga: '',
      tag: 'été',
      min_rating: '',
      year_start: '1930',
      year_end: 'x',
    });
    expect(libraryPath(query)).toBe('/library?author=Herg%C3%A9&tag=%C3%A9t%C3%A9&year_start=1930');
    expect(libraryPath(query, WITHOUT_FILTERS)).toBe('/library');
  });

  it('goes back to the first page when something else changes', () => {
    expect(libraryPath(parseLibraryQuery({ page: '3' }), { status: 'reading' })).toBe('/library?status=reading');
  });
});

describe('where one goes after signing in', () => {
  it.each(['/books/1?x=2#y', '/library?status=reading'])('is %s, as asked', (path) => {
    expect(nextPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'library',
    '',
    undefined,
    ['/a'],
  ])('is the library when asked for %p', (path) => expect(nextPath(path)).toBe('/library'));
});

describe('what a form says of a book', () => {
  const formOf = (entries: [string, string][]) => {
    const form = new FormData();
    for (const [name, value] of entries) form.append(name, value);
    return form;
  };

  it('has numbers where numbers are written, and nothing where nothing is', () => {
    const form = formOf([
      ['title', 'Dune'],
      ['total_pages', '1 200'],
      ['volume_number', ''],
      ['rating', '4,5'],
      ['current_page', 'douze'],
    ]);
    expect(bookInput(bookValues(form))).toEqual({
      title: 'Dune',
      total_pages: 1200,
      volume_number: null,
      rating: 4.5,
      current_page: 'douze',
    });
  });

  it('takes the star that was chosen rather than the empty value before it', () => {
    expect(
      bookValues(
        formOf([
          ['rating', ''],
          ['rating', '3'],
        ]),
      ),
    ).toEqual({ rating: '3' });
  });
});

describe('what a book goes under', () => {
  const volume = (title: string, saga: string) => bookHeadings({ title, saga, volume_number: 3 });

  it.each([
    ['Astérix - Tome 3', ''],
    ['Tome 3', ''],
    ['Astérix, tome 3 : Astérix et les Goths', 'Astérix et les Goths'],
    ['Astérix et les Goths', 'Astérix et les Goths'],
    ['Astérix', ''],
  ])('%p of a saga keeps only %p for itself', (title, own) => {
    expect(volume(title, 'Astérix')).toEqual({ heading: 'Astérix', volume: { number: 3, title: own } });
  });

  it('is its title when it is no numbered volume', () => {
    const book = { title: 'Astérix et les Goths', saga: 'Astérix', volume_number: null };
    expect(bookHeadings(book)).toEqual({ heading: 'Astérix et les Goths', volume: null });
  });
});
