import { booksOf } from './books';
import { goodreadsFile, importsOf } from './import-batches';
import { KNOWN } from './known-works';
import type { Reader } from './request';

type Titled = { title: string; author: string };

const OWNED = { title: 'Celui que je possède', author: 'Émile Zola', isbn: '9782070409167' };

/** A file of which each row meets another end, for a reader who has a book. */
export const fileAbout = ({ title, author }: Titled) =>
  goodreadsFile([
    { id: '1', title: `${title}, annoté`, author: 'Une autre', isbn13: KNOWN.isbn },
    { id: '2', title, author, review: 'Relu.' },
    { id: '3', ...OWNED, isbn13: OWNED.isbn, review: 'Relu aussi.' },
    { id: '4', title: '' },
  ]);

/** It is read, and waits to be applied. */
export const readImport = async (reader: Reader, book: Titled): Promise<string> => {
  await booksOf(reader).add(OWNED);
  return (await importsOf(reader).preview(fileAbout(book), { query: '?file_name=books.csv' })).id;
};

export const appliedImport = async (reader: Reader, book: Titled): Promise<string> => {
  const imports = importsOf(reader);
  const id = await readImport(reader, book);
  await imports.decide(id, { decision: 'same' });
  await imports.apply(id);
  return id;
};

/** Applied, and Open Library is asked no more. */
export const stoppedImport = async (reader: Reader, book: Titled): Promise<string> => {
  const id = await appliedImport(reader, book);
  await importsOf(reader).settled(id);
  await importsOf(reader).enrich(id, false);
  return id;
};

type Running = { booktimeImports?: { running: Map<string, Promise<void>> } };

/** Once nothing is being done for any import, nor asked of Open Library for one. */
export const importsAtRest = async (): Promise<void> => {
  await Promise.allSettled((globalThis as Running).booktimeImports?.running.values() ?? []);
};
