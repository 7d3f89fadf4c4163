import { read, saga, single, tomes, type DemoBook, type Given } from './shelf';

const novels: DemoBook[] = [
  single(
    'La Horde du Contrevent',
    'Alain Damasio',
    {
      publication_year: 2004,
      status: 'reading',
      total_pages: 704,
      current_page: 214,
      genre: 'science-fiction',
      publisher: 'La Volte',
    },
    14,
  ),
  single('Le Comte de Monte-Cristo', 'Alexandre Dumas', { genre: 'aventure' }, 40),
  single('Madame Bovary', 'Gustave Flaubert', { publication_year: 1857 }, 75),
  single('Du côté de chez Swann', 'Marcel Proust', { publication_year: 1913 }, 90),
  single('L’Étranger', 'Albert Camus', { ...read(3.5), publication_year: 1942, publisher: 'Gallimard' }, 300, 280),
  single('L’Écume des jours', 'Boris Vian', { ...read(4), publication_year: 1947 }, 290, 250),
  single(
    'Mémoires d’Hadrien',
    'Marguerite Yourcenar',
    { ...read(4.5, 'Une voix qu’on n’oublie pas. À relire dans dix ans.'), publication_year: 1951 },
    285,
    215,
  ),
  single('La Place', 'Annie Ernaux', { ...read(4), publication_year: 1983, publisher: 'Gallimard' }, 280, 205),
  single(
    'La Promesse de l’aube',
    'Romain Gary',
    { ...read(4), publication_year: 1960, publisher: 'Gallimard' },
    270,
    150,
  ),
  single(
    'La Vie devant soi',
    'Romain Gary',
    { ...read(5, 'Momo, Madame Rosa, et l’envie de recommencer à la dernière page.'), publication_year: 1975 },
    265,
    140,
  ),
  single('Le Petit Prince', 'Antoine de Saint-Exupéry', { ...read(4), publication_year: 1943 }, 262, 130),
  single('Le Grand Meaulnes', 'Alain-Fournier', { publication_year: 1913 }, 60),
  single('Chien 51', 'Laurent Gaudé', { ...read(), publication_year: 2022, publisher: 'Actes Sud' }, 110, 33),
  single(
    'Veiller sur elle',
    'Jean-Baptiste Andrea',
    { ...read(4.5), publication_year: 2023, publisher: 'L’Iconoclaste' },
    100,
    21,
  ),
  ...saga(
    { author: 'J. K. Rowling', saga: 'Harry Potter', genre: 'fantasy', publisher: 'Gallimard Jeunesse' },
    [
      [1, 'Harry Potter à l’école des sorciers', 1998],
      [2, 'Harry Potter et la Chambre des secrets', 1999],
      [3, 'Harry Potter et le Prisonnier d’Azkaban', 1999],
      [4, 'Harry Potter et la Coupe de feu', 2000],
      [6, 'Harry Potter et le Prince de sang-mêlé', 2005],
    ],
    { read: 4, ratings: [4, 4, 5, 4.5] },
  ),
  ...saga(
    { author: 'Christelle Dabos', saga: 'La Passe-miroir', genre: 'fantasy', publisher: 'Gallimard Jeunesse' },
    [
      [1, 'Les Fiancés de l’hiver', 2013],
      [2, 'Les Disparus du Clairdelune', 2015],
      [3, 'La Mémoire de Babel', 2017],
    ],
    { read: 2, ratings: [4.5, 4] },
  ),
  ...saga(
    { author: 'Elena Ferrante', saga: 'L’Amie prodigieuse', publisher: 'Gallimard' },
    [
      [1, 'L’Amie prodigieuse', 2014],
      [2, 'Le Nouveau Nom', 2016],
      [3, 'Celle qui fuit et celle qui reste', 2017],
      [4, 'L’Enfant perdue', 2018],
    ],
    { read: 4, ratings: [4.5, 5, 4.5, 5] },
  ),
];

const comics: DemoBook[] = [
  single(
    'Peau d’homme',
    'Hubert, Zanzim',
    { ...read(5), category: 'bd', publication_year: 2020, publisher: 'Glénat' },
    130,
    60,
  ),
  single('Persepolis', 'Marjane Satrapi', { ...read(4.5), category: 'bd', publisher: 'L’Association' }, 210, 190),
  single('La Ballade de la mer salée', 'Hugo Pratt', { ...read(5), category: 'bd', publisher: 'Casterman' }, 220, 185),
  ...saga(
    { author: 'Wilfrid Lupano, Paul Cauuet', category: 'bd', saga: 'Les Vieux Fourneaux', publisher: 'Dargaud' },
    [
      [1, 'Ceux qui restent', 2014],
      [2, 'Bonny and Pierrot', 2014],
      [4, 'La Magicienne', 2017],
      [5, 'Bons pour l’asile', 2018],
    ],
    { read: 3, ratings: [4.5, 4, 4] },
  ),
  ...saga(
    {
      author: 'Juan Díaz Canales, Juanjo Guarnido',
      category: 'bd',
      saga: 'Blacksad',
      genre: 'policier',
      publisher: 'Dargaud',
    },
    [
      [1, 'Quelque part entre les ombres', 2000],
      [2, 'Arctic-Nation', 2003],
      [3, 'Âme rouge', 2005],
      [4, 'L’Enfer, le silence', 2010],
      [5, 'Amarillo', 2013],
    ],
    { read: 4, ratings: [5, 4.5, 4, 4.5] },
  ),
  ...saga(
    { author: 'René Goscinny, Albert Uderzo', category: 'bd', saga: 'Astérix', genre: 'humour' },
    [
      [1, 'Astérix le Gaulois', 1961],
      [2, 'La Serpe d’or', 1962],
      [4, 'Astérix gladiateur', 1964],
      [5, 'Le Tour de Gaule d’Astérix', 1965],
      [6, 'Astérix et Cléopâtre', 1965],
    ],
    { read: 5, ratings: [4, null, 4, 4.5, 5] },
  ),
];

const mangas: DemoBook[] = [
  single(
    'Quartier lointain',
    'Jirō Taniguchi',
    {
      ...read(4.5, 'Avoir de nouveau quatorze ans, avec tout ce que l’on sait.'),
      category: 'manga',
      publisher: 'Casterman',
    },
    160,
    95,
  ),
  ...saga(
    { author: 'Eiichirō Oda', category: 'manga', saga: 'One Piece', genre: 'shōnen', publisher: 'Glénat' },
    tomes(1, 2, 3, 4, 5, 7, 8),
    { read: 5, ratings: [4, 4, 4, 4.5, 4] },
  ),
  ...saga(
    { author: 'Hajime Isayama', category: 'manga', saga: 'L’Attaque des Titans', publisher: 'Pika' },
    tomes(1, 2, 3, 4, 6),
    { read: 3, ratings: [4.5, 4, 4.5] },
  ),
  ...saga(
    { author: 'Hiromu Arakawa', category: 'manga', saga: 'Fullmetal Alchemist', publisher: 'Kurokawa' },
    tomes(1, 2, 3),
    { read: 3, ratings: [5, 5, 5] },
  ),
  ...saga(
    { author: 'Kanehito Yamada, Tsukasa Abe', category: 'manga', saga: 'Frieren', publisher: 'Ki-oon' },
    tomes(1, 2),
    { read: 1, ratings: [5] },
  ),
];

const underWay: Record<string, Partial<Given>> = {
  'Bons pour l’asile': { status: 'reading', total_pages: 56, current_page: 31 },
  'La Mémoire de Babel': { status: 'reading' },
};

export const demoBooks: DemoBook[] = [...novels, ...comics, ...mangas].map((entry) => ({
  ...entry,
  book: { ...entry.book, ...underWay[entry.book.title] },
}));
