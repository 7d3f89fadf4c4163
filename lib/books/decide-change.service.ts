import 'server-only';
import { AppError } from '@/lib/errors';
import type { BookFields } from './books.records';
import { amend } from './books.rules';
import type { BookPatch } from './books.schemas';
import { changeByRule } from './change-books.service';

/** Changes a book if its state allows: decided about the newest version of it, whoever else is at work. */
export const decideChange = async (userId: string, id: string, decide: (book: BookFields) => BookPatch) => {
  const now = new Date();
  const rule = (book: BookFields): BookFields => ({ ...amend(book, decide(book), now), updated_at: now });
  const book = await changeByRule(userId, id, rule, now);
  if (!book) throw new AppError('not_found', 'Livre introuvable');
  return book;
};
