import { findOrRegister } from '@/lib/accounts/accounts.service';
import { BookFilter, NewBook } from '@/lib/books/books.schemas';
import { addBook, changeBook, listBooks } from '@/lib/books/books.service';
import { disconnect } from '@/lib/db/connect';
import { demoBooks } from './books';
import type { DemoBook } from './shelf';

const READER = { first_name: 'Camille', last_name: 'Martin' };
const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

/** Adds a book as of the day it came, and finishes it as of the day it was read. */
const add = async (userId: string, { book, added, finished }: DemoBook) => {
  const { status, rating, review, ...fields } = NewBook.parse(book);
  const isRead = status === 'completed';
  const { id } = await addBook(
    userId,
    NewBook.parse({ ...fields, status: isRead ? 'to_read' : status }),
    daysAgo(added),
  );
  if (isRead) await changeBook(userId, id, { status, rating, review }, { now: daysAgo(finished ?? added) });
};

const main = async () => {
  const reader = await findOrRegister(READER);
  const { total } = await listBooks(reader.id, BookFilter.parse({ limit: '0' }));
  if (total === 0) for (const book of demoBooks) await add(reader.id, book);
  const name = `${READER.first_name} ${READER.last_name}`;
  console.log(
    total === 0
      ? `${name} now has ${demoBooks.length} books.`
      : `${name} already has ${total} books: nothing was added.`,
  );
  console.log(`Sign in with the first name «${READER.first_name}» and the last name «${READER.last_name}».`);
};

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(disconnect);
