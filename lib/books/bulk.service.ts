import 'server-only';
import { AppError, invalidField } from '@/lib/errors';
import { MOST_TAGS } from './book-life.schemas';
import type { BookFields } from './books.records';
import { amend } from './books.rules';
import type { Book, BookPatch } from './books.schemas';
import { selectBooks } from './books.service';
import type { BulkChange } from './bulk.schemas';
import { changeManyByRule, removeMany } from './change-books.service';

type Edit = Exclude<BulkChange, { action: 'remove' }>;

const withTag = (tags: readonly string[], tag: string) => {
  if (tags.includes(tag)) return [...tags];
  if (tags.length >= MOST_TAGS) throw invalidField('tag', `A book must not have more than ${MOST_TAGS} tags`);
  return [...tags, tag];
};

const patchOf = ({ tags }: Pick<Book, 'tags'>, edit: Edit): BookPatch => {
  if (edit.action === 'set_status') return { status: edit.status };
  return { tags: edit.action === 'add_tag' ? withTag(tags, edit.tag) : tags.filter((tag) => tag !== edit.tag) };
};

const isSoAlready = ({ status, tags }: Pick<Book, 'status' | 'tags'>, edit: Edit) =>
  edit.action === 'set_status' ? status === edit.status : tags.includes(edit.tag) === (edit.action === 'add_tag');

const edited = async (userId: string, books: readonly Book[], edit: Edit, now: Date) => {
  const others = books.filter((book) => !isSoAlready(book, edit)).map(({ id }) => id);
  const decide = () => (book: BookFields) => ({ ...amend(book, patchOf(book, edit), now), updated_at: now });
  const { changed_ids: changed, undo } = await changeManyByRule(userId, others, decide, now);
  return { changed, undo };
};

const sentence = (count: number, action: BulkChange['action']) => {
  if (action === 'remove') return count > 1 ? `${count} livres supprimés.` : `${count} livre supprimé.`;
  return count > 1 ? `${count} livres changés.` : `${count} livre changé.`;
};

/** Changes many books, all of them or none, with a token that takes it back within ten minutes. */
export const changeManyBooks = async (userId: string, change: BulkChange, now = new Date()) => {
  const ids = [...new Set(change.book_ids)];
  const books = await selectBooks(userId, { id: ids });
  if (books.length < ids.length) throw new AppError('not_found', 'Livre introuvable : aucun n’a été changé');
  const { changed, undo } =
    change.action === 'remove' ? await removeMany(userId, ids, now) : await edited(userId, books, change, now);
  const unchanged = ids.length - changed.length;
  return { message: sentence(changed.length, change.action), changed, unchanged, undo };
};
