import 'server-only';
import { connect } from '@/lib/db/connect';
import { holdWhileUnchanged } from '@/lib/db/held';
import { BookModel } from '@/models/book';
import { createHeldTexts, termOf, type Conditions, type SearchedBook } from './held-texts';

const FIELDS = { _id: 0, id: 1, search_text: 1, category: 1, status: 1, author: 1, saga: 1 } as const;
/** So few at a time leave what others read often where it is. */
const A_FEW = 500;
const BYTES_OF_A_BOOK = 200;

const readTexts = async (userId: string) => {
  await connect();
  // Many books say the same, and a text that is read is another each time.
  const said = new Map<string, string>();
  const once = (text: string) => said.get(text) ?? (said.set(text, text), text);
  const books: SearchedBook[] = [];
  let bytes = 0;
  const options = { projection: FIELDS, sort: { date_added: -1, id: 1 } as const, batchSize: A_FEW };
  for await (const found of BookModel.collection.find({ user_id: userId }, options)) {
    const { id, search_text = '', category, status, author, saga } = found as unknown as SearchedBook;
    const shared = { category: once(category), status: once(status), author: once(author), saga: once(saga) };
    books.push({ id, search_text, ...shared });
    bytes += search_text.length + BYTES_OF_A_BOOK;
  }
  return createHeldTexts(books, bytes);
};

/** The texts of all of a reader's books, the newest first. */
const heldTexts = holdWhileUnchanged('texts', readTexts);

type Asked = { q?: string; standalone?: 'true' | 'false' } & Conditions;

/** The ids of the books that hold a text, the newest first; undefined while the database has to look. */
export const idsHolding = (userId: string, { q = '', standalone, ...asked }: Asked): string[] | undefined => {
  const term = termOf(q);
  if (!term || (standalone === 'true' && asked.saga !== undefined)) return undefined;
  return heldTexts.find(userId)?.find(term, standalone === 'true' ? { ...asked, saga: '' } : asked);
};
