import 'server-only';
import type { Book, Category } from '@/lib/books/books.schemas';
import { selectBooks } from '@/lib/books/books.service';
import { listTitles } from '@/lib/books/titles.service';
import { createOwnSearch, type OwnMatch } from './own-search';

/** What was meant by what was typed, and how much of the points for it a book gets. */
export type Meant = { words: string; share: number };

export type OwnResult = { book: Book; meant?: Meant };

const MOST = 60;
/** One letter changed may be another word altogether: «dune», «lune». */
const SHARE_OF_SLIPS = 0.4;

const isBook = (match: OwnMatch) => match.kind === 'books';

const meantBy = (match: OwnMatch & { kind: 'books' }, share: number): [string, Meant] => {
  // Whoever types an ISBN means that book.
  const words = match.isByIsbn ? match.is.title : match.words.join(' ');
  return [match.is.id, { words, share }];
};

/** Slips are forgiven when nothing is found without. */
const lookThrough = async (userId: string, q: string): Promise<Map<string, Meant>> => {
  const search = createOwnSearch(await listTitles(userId));
  const exact = search(q, { forgives: false }).filter(isBook);
  const [matches, share] = exact.length > 0 ? [exact, 1] : [search(q).filter(isBook), SHARE_OF_SLIPS];
  return new Map(matches.slice(0, MOST).map((match) => meantBy(match, share)));
};

/** The books that hold a text, and those that its words mean as suggestions understand them. */
export const findOwnBooks = async (userId: string, q: string, category?: Category): Promise<OwnResult[]> => {
  const [holding, meant] = await Promise.all([selectBooks(userId, { q, category }), lookThrough(userId, q)]);
  const held = new Set(holding.map(({ id }) => id));
  const others = [...meant.keys()].filter((id) => !held.has(id));
  const alsoMeant = others.length > 0 ? await selectBooks(userId, { id: others, category }) : [];
  return [...holding, ...alsoMeant].map((book) => ({ book, meant: meant.get(book.id) }));
};
