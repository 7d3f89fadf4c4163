import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireUser } from '@/lib/auth/session';
import { findBook } from '@/lib/books/books.service';

/** The book of a page, read once per render. Missing, or another reader's: the same 404. */
export const readBook = cache(async (bookId: string) => {
  const user = await requireUser();
  return (await findBook(user.id, bookId)) ?? notFound();
});
