import { catalogue, toSeries } from '@/lib/series/catalogue';
import { Series } from '@/lib/series/catalogue.schemas';

type Row = [
  name: string,
  category: string,
  authors: string,
  volumes: number,
  first: number,
  status: string,
  score: number,
  languages: string,
  variations?: string,
];

const TABLE: Row[] = [
  ['Harry Potter', 'roman', 'J.K. Rowling', 7, 1997, 'completed', 18000, 'fr en'],
  [
    'Le Seigneur des Anneaux',
    'roman',
    'J.R.R. Tolkien',
    3,
    1954,
    'completed',
    18000,
    'fr en',
    'Seigneur des Anneaux; The Lord of the Rings',
  ],
  [
    'Game of Thrones',
    'roman',
    'George R.R. Martin',
    5,
    1996,
    'ongoing',
    16000,
    'fr en',
    'Le Trône de fer; A Song of Ice and Fire',
  ],
  ['One Piece', 'manga', 'Eiichiro Oda', 108, 1997, 'ongoing', 18000, 'fr en jp'],
  ['Naruto', 'manga', 'Masashi Kishimoto', 72, 1999, 'completed', 17000, 'fr en jp'],
  ['Dragon Ball', 'manga', 'Akira Toriyama', 42, 1984, 'completed', 17000, 'fr en jp'],
  ['Astérix', 'bd', 'René Goscinny, Albert Uderzo', 39, 1959, 'ongoing', 18000, 'fr en'],
  ['Tintin', 'bd', 'Hergé', 24, 1929, 'completed', 18000, 'fr en', 'Les Aventures de Tintin'],
  ['Witcher', 'roman', 'Andrzej Sapkowski', 8, 1990, 'ongoing', 15000, 'fr en pl', 'The Witcher; Le Sorceleur'],
  ['Dune', 'roman', 'Frank Herbert', 6, 1965, 'completed', 16000, 'fr en'],
  [
    'Attack on Titan',
    'manga',
    'Hajime Isayama',
    34,
    2009,
    'completed',
    16000,
    'fr en jp',
    "L'Attaque des Titans; Shingeki no Kyojin",
  ],
  ['Death Note', 'manga', 'Tsugumi Ohba, Takeshi Obata', 12, 2003, 'completed', 15000, 'fr en jp'],
  ['Bleach', 'manga', 'Tite Kubo', 74, 2001, 'completed', 15000, 'fr en jp'],
  ['Fullmetal Alchemist', 'manga', 'Hiromu Arakawa', 27, 2001, 'completed', 15000, 'fr en jp'],
  ['Demon Slayer', 'manga', 'Koyoharu Gotouge', 23, 2016, 'completed', 16000, 'fr en jp', 'Kimetsu no Yaiba'],
  ['My Hero Academia', 'manga', 'Kohei Horikoshi', 35, 2014, 'ongoing', 15000, 'fr en jp', 'Boku no Hero Academia'],
  ['Gaston Lagaffe', 'bd', 'André Franquin', 19, 1957, 'ongoing', 15000, 'fr', 'Gaston'],
  ['Lucky Luke', 'bd', 'Morris, René Goscinny', 70, 1946, 'ongoing', 15000, 'fr en'],
  ['Spirou', 'bd', 'André Franquin, Rob-Vel', 55, 1938, 'ongoing', 15000, 'fr', 'Spirou et Fantasio'],
  ['Thorgal', 'bd', 'Jean Van Hamme, Grzegorz Rosinski', 38, 1977, 'ongoing', 14000, 'fr'],
  ['XIII', 'bd', 'Jean Van Hamme, William Vance', 27, 1984, 'ongoing', 14000, 'fr en'],
  ['Blake et Mortimer', 'bd', 'Edgar P. Jacobs', 27, 1946, 'ongoing', 14000, 'fr en', 'Blake and Mortimer'],
  ['Batman', 'bd', 'DC Comics, Bob Kane, Bill Finger', 1000, 1939, 'ongoing', 16000, 'fr en'],
  ['Superman', 'bd', 'DC Comics, Jerry Siegel, Joe Shuster', 1000, 1938, 'ongoing', 16000, 'fr en'],
  ['Spider-Man', 'bd', 'Marvel Comics, Stan Lee, Steve Ditko', 1000, 1962, 'ongoing', 16000, 'fr en', 'Spiderman'],
  ['X-Men', 'bd', 'Marvel Comics, Stan Lee, Jack Kirby', 1000, 1963, 'ongoing', 15000, 'fr en'],
  ['Walking Dead', 'bd', 'Robert Kirkman', 193, 2003, 'completed', 15000, 'fr en', 'The Walking Dead'],
  ['Sherlock Holmes', 'roman', 'Arthur Conan Doyle', 60, 1887, 'completed', 16000, 'fr en'],
  ['Hercule Poirot', 'roman', 'Agatha Christie', 39, 1920, 'ongoing', 15000, 'fr en'],
  ['San Antonio', 'roman', 'Frédéric Dard', 175, 1949, 'ongoing', 14000, 'fr'],
];

const list = (text = '', separator = '; ') => text.split(separator).filter(Boolean);
const catalogueSeries = catalogue.map(toSeries);

describe('the series the contract promises', () => {
  it('come first, in the order of its table', () => {
    expect(catalogueSeries.slice(0, TABLE.length).map(({ name }) => name)).toEqual(TABLE.map(([name]) => name));
  });

  it.each(TABLE)(
    '%s has the values of the table',
    (name, category, authors, volumes, first, status, score, ...rest) => {
      const [languages, variations] = rest;
      const series = catalogueSeries.find((one) => one.name === name);
      expect(series).toMatchObject({
        category,
        authors: list(authors, ', '),
        volumes,
        first_published: first,
        status,
        score,
        languages: list(languages, ' '),
      });
      expect(series?.variations).toEqual(expect.arrayContaining([name, ...list(variations)]));
    },
  );

  it.each([
    ['Harry Potter', ['chambre des secrets']],
    ['One Piece', ['pirates', 'grand line']],
    ['Astérix', ['gaulois', 'potion magique']],
  ])('%s has the keywords it names', (name, keywords) => {
    expect(catalogueSeries.find((one) => one.name === name)?.keywords).toEqual(expect.arrayContaining(keywords));
  });

  it('have exactly the keys of the Series object', () => {
    for (const series of catalogueSeries) expect(Object.keys(series)).toEqual(Object.keys(Series.shape));
  });
});
