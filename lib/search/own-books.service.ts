import 'server-only';
import type { Book, Category } from '@/lib/books/books.schemas';
import { selectBooks } from '@/lib/books/books.service';
import { listTitles } from '@/lib/books/titles.service';
import { holdWhileUnchanged } from '@/lib/db/held';
import { createOwnSearch, type OwnMatch } from './own-search';
import type { BookTitle } from '@/lib/books/titles.schemas';

/** What was meant by what was typed, and how much of the points for it a book gets. */
export type Meant = { words: string; share: number };

export type OwnResult = { book: Book; meant?: Meant };

const MOST = { books: 60, sagas: 0, authors: 0 };
/** One letter changed may be another word altogether: «dune», «lune». */
const SHARE_OF_SLIPS = 0.4;

const heldSearch = holdWhileUnchanged('own search', async (userId) => createOwnSearch(await listTitles(userId)));

const meantBy = ({ is, words, isByIsbn }: OwnMatch<BookTitle>, share: number): [string, Meant] => [
  is.id,
  // Whoever types an ISBN means that book.
  { words: isByIsbn ? is.title : words.join(' '), share },
];

/** Slips are forgiven when nothing is found without. */
const lookThrough = async (userId: string, q: string): Promise<Map<string, Meant>> => {
  const { search } = await heldSearch.get(userId);
  const exact = search(q, { most: MOST, forgives: false }).books;
  const [matches, share] = exact.length > 0 ? [exact, 1] : [search(q, { most: MOST }).books, SHARE_OF_SLIPS];
  return new Map(matches.map((match) => meantBy(match, share)));
};

/** The books that hold a text, and those that its words mean as suggestions understand them. */
export const findOwnBooks = async (userId: string, q: string, category?: Category): Promise<OwnResult[]> => {
  const [holding, meant] = await Promise.all([selectBooks(userId, { q, category }), lookThrough(userId, q)]);
  const held = new Set(holding.map(({ id }) => id));
  const others = [...meant.keys()].filter((id) => !held.has(id));
  const alsoMeant = others.length > 0 ? await selectBooks(userId, { id: others, category }) : [];
  return [...holding, ...alsoMeant].map((book) => ({ book, meant: meant.get(book.id) }));
};
