import 'server-only';
import { selectBooks } from '@/lib/books/books.service';
import { decideChange } from '@/lib/books/decide-change.service';
import { AppError } from '@/lib/errors';
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales';
import { listMissing } from '@/lib/next-up/next-up.service';
import type { Loan, Purchase } from './copies.schemas';
import { shoppingList } from './shopping-list';

const refuse = (detail: string): never => {
  throw new AppError('conflict', detail);
};

/** Lends a book that is owned and at home. */
export const lendBook = (userId: string, id: string, { to, since }: Loan) =>
  decideChange(userId, id, ({ ownership, lent_to }) => {
    if (ownership !== 'owned') refuse('Seul un livre que vous possédez peut être prêté');
    if (lent_to) refuse(`Ce livre est déjà prêté à ${lent_to}`);
    return { lent_to: to, ...(since && { lent_since: since }) };
  });

/** A lent book is at home again; a borrowed one is no longer here. */
export const returnBook = (userId: string, id: string) =>
  decideChange(userId, id, ({ ownership, lent_to }) => {
    if (ownership === 'borrowed') return { ownership: 'none' };
    return lent_to ? { lent_to: '' } : refuse('Ce livre n’est ni prêté ni emprunté');
  });

const today = () => new Date().toISOString().slice(0, 10);

/** A wish, or a book that was read elsewhere, is owned from now on. */
export const buyBook = (userId: string, id: string, { acquired }: Purchase) =>
  decideChange(userId, id, ({ ownership }) => {
    if (ownership === 'owned') refuse('Vous possédez déjà ce livre');
    return { ownership: 'owned', acquired: acquired ?? today() };
  });

export const listLoans = async (userId: string) => {
  const books = await selectBooks(userId, { isLent: true });
  return books.sort((a, b) => (a.lent_since ?? '').localeCompare(b.lent_since ?? ''));
};

/** What is here and somebody else’s, in order of addition. */
export const listBorrowed = (userId: string) => selectBooks(userId, { ownership: 'borrowed' });

export const listWishes = async (userId: string) => (await selectBooks(userId, { ownership: 'wished' })).reverse();

export const getShoppingList = async (userId: string, locale: Locale = DEFAULT_LOCALE) => {
  const [missing, wishes] = await Promise.all([listMissing(userId), listWishes(userId)]);
  return shoppingList(missing, wishes, locale);
};
