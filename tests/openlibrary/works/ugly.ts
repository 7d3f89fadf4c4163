import type { RawRecord } from '../shapes';

const type = (name: string) => ({ key: `/type/${name}` });
const text = (value: string) => ({ type: '/type/text', value });

/** A manga of which every volume is an edition of one work, by an author in another script and a publisher as second author. */
const onePiece: RawRecord[] = [
  {
    key: '/authors/OL8000A',
    name: '尾田栄一郎',
    personal_name: 'Eiichirō Oda',
    birth_date: '1 January 1975',
    bio: text('Mangaka japonais.'),
    photos: [-1, 6284001],
    type: type('author'),
  },
  { key: '/authors/OL8001A', name: 'Shueisha', type: type('author') },
  {
    key: '/works/OL8000W',
    title: 'One Piece',
    authors: [{ author: { key: '/authors/OL8000A' }, type: type('author_role') }],
    covers: [-1, null, 11980001],
    subjects: ['Manga', 'Pirates', 'Comic books, strips'],
    first_publish_date: '1997',
    type: type('work'),
  },
  ...[1, 2, 3, 4, 5, 6].map((volume) => ({
    key: `/books/OL800${volume}M`,
    title: `One Piece - Édition originale Tome 0${volume}`,
    authors: [{ key: '/authors/OL8000A' }, { key: '/authors/OL8001A' }],
    works: [{ key: '/works/OL8000W' }],
    publishers: ['Shônen Manga', 'GLENAT', 'Glénat Manga'],
    publish_date: `Jul ${volume + 14}, 2013`,
    number_of_pages: 200 + volume,
    isbn_13: [volume === 1 ? '9782723488525' : `97999980000${volume}${volume}`],
    covers: [11980010 + volume],
    notes: 'Source title: One Piece (French Edition)',
    type: type('edition'),
  })),
  {
    key: '/books/OL8009M',
    title: 'One Piece, Vol. 1-3 (Omnibus)',
    works: [{ key: '/works/OL8000W' }],
    languages: [{ key: '/languages/eng' }],
    publishers: ['VIZ Media'],
    publish_date: '2009',
    isbn_10: ['1-4215-3625-0'],
    type: type('edition'),
  },
];

const merged: RawRecord[] = [
  { key: '/works/OL8100W', type: type('redirect'), location: '/works/OL8101W' },
  { key: '/works/OL8101W', type: type('redirect'), location: '/works/OL8102W' },
  {
    key: '/works/OL8102W',
    title: 'Le Comte de Monte-Cristo',
    authors: [{ author: { key: '/authors/OL8103A' } }],
    description: text('Edmond Dantès, enfermé au château d’If…'),
    covers: [14565001],
    subjects: ['Fiction', 'Revenge'],
    first_publish_date: '1844',
    type: type('work'),
  },
  { key: '/authors/OL8103A', type: type('redirect'), location: '/authors/OL8104A' },
  { key: '/authors/OL8104A', name: 'Alexandre Dumas', birth_date: '(1802', death_date: '1870).', type: type('author') },
  {
    key: '/books/OL8105M',
    title: 'Le comte de Monte-Cristo',
    subtitle: 'Tome 1',
    works: [{ key: '/works/OL8102W' }],
    languages: [{ key: '/languages/fre' }],
    publishers: ['Le Livre de Poche'],
    publish_date: '2003',
    isbn_10: ['2253098051'],
    covers: [14565002],
    type: type('edition'),
  },
  { key: '/works/OL8110W', type: type('delete') },
  ...[0, 1, 2, 3, 4, 5, 6].map((hop) => ({
    key: `/works/OL812${hop}W`,
    type: type('redirect'),
    location: `/works/OL812${hop + 1}W`,
  })),
  { key: '/works/OL8130W', type: type('redirect'), location: '/works/OL8130W' },
];

const odd: RawRecord[] = [
  { key: '/works/OL8200W', title: 'Anonyme et sans date', authors: [], covers: [-1], type: type('work') },
  {
    key: '/books/OL8200M',
    title: 'Anonyme et sans date',
    works: [{ key: '/works/OL8200W' }],
    publish_date: '[n.d.]',
    isbn_13: ['979-9998-2000-17'],
    type: type('edition'),
  },
  {
    key: '/works/OL8201W',
    title: 'Chroniques de nulle part',
    authors: [{ author: { key: '/authors/OL8299A' } }, { author: { key: '/authors/OL8202A' } }],
    description: null,
    covers: 'none',
    subjects: 'Fantasy',
    first_publish_date: 'MCMXCIX or thereabouts, ca. 1999?',
    type: type('work'),
  },
  { key: '/authors/OL8202A', name: 'Ève Lacroix', type: type('author') },
  {
    key: '/books/OL8201M',
    title: 'Chroniques de nulle part',
    works: [{ key: '/works/OL8201W' }],
    languages: [{ key: '/languages/fre' }],
    series: ['Collection Rêves', 'Chroniques de nulle part -- 3'],
    publishers: ['Les Éditions du Rêve'],
    publish_date: '12/05/99',
    number_of_pages: 'ccxii',
    isbn_13: ['9799998201005'],
    type: type('edition'),
  },
  {
    key: '/works/OL8203W',
    title: 'x'.repeat(900),
    authors: [{ author: { key: '/authors/OL8202A' } }],
    description: 'é'.repeat(30_000),
    subjects: ['Fiction'],
    type: type('work'),
  },
  { key: '/works/OL8204W', title: '', authors: [{ author: { key: '/authors/OL8202A' } }], type: type('work') },
  {
    key: '/works/OL8205W',
    title: 'The Final Empire (Mistborn, Book 1)',
    authors: [{ author: { key: '/authors/OL8206A' } }],
    covers: [-1, 8205001],
    subjects: ['series:Mistborn', 'Fantasy fiction'],
    first_publish_date: 'July 25, 2006',
    type: type('work'),
  },
  { key: '/authors/OL8206A', name: 'Brandon Sanderson', birth_date: '1975', type: type('author') },
  {
    key: '/books/OL8205M',
    title: "L'empire ultime",
    works: [{ key: '/works/OL8205W' }],
    languages: [{ key: '/languages/fre' }],
    publishers: ['Orbit'],
    publish_date: 'mars 2010',
    number_of_pages: 646,
    isbn_13: ['9799998205003'],
    covers: [8205002],
    type: type('edition'),
  },
  {
    key: '/books/OL8207M',
    title: 'Édition orpheline',
    publishers: ['Inconnu'],
    publish_date: '2001',
    isbn_13: ['9799998207007'],
    type: type('edition'),
  },
  {
    key: '/works/OL8208W',
    title: 'The Lord of the Rings: A Study Guide',
    authors: [{ author: { key: '/authors/OL8209A' } }],
    subjects: ['Study guides'],
    first_publish_date: '1999',
    type: type('work'),
  },
  { key: '/authors/OL8209A', name: 'Various', type: type('author') },
];

/** One book that two people entered, each as a work of its own. */
const enteredTwice: RawRecord[] = [
  ['OL8301', 'Jumelles'],
  ['OL8302', 'Les jumelles (roman)'],
].flatMap(([key, title]) => [
  {
    key: `/works/${key}W`,
    title,
    authors: [{ author: { key: '/authors/OL8202A' } }],
    type: type('work'),
  },
  {
    key: `/books/${key}M`,
    title,
    works: [{ key: `/works/${key}W` }],
    languages: [{ key: '/languages/fre' }],
    isbn_13: ['9799998301008'],
    type: type('edition'),
  },
]);

export const ugly: RawRecord[] = [...onePiece, ...merged, ...odd, ...enteredTwice];
